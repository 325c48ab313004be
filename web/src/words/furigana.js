import { fetchReadings } from '../api/client.js';
import { loadStyle } from '../ui/style-sheet.js';
import { knownReadings, keepReadings } from '../state/readings.js';

/** A choice, a field and what has readings already take none; nor does a drawing. */
const WITHOUT = 'option, select, textarea, input, script, style, svg, ruby, .visually-hidden, .leaflet-container, [lang]:not([lang="ja"])';
const HAN = /[\p{Script=Han}々]/u;
/** As many as the server takes at once, and as long. */
const MOST = 200;
const LONGEST = 1000;
/** What one answer brings comes in several changes. */
const SETTLED_MS = 30;

/**
 * Puts readings over all Chinese characters under an element, now and whatever comes later. Whoever makes an element
 * need not know: its text is replaced by the same text in <ruby>. Readings are for the eye; what is read aloud is the
 * text itself.
 *
 * @param {HTMLElement} root
 */
export async function showReadings(root) {
  await loadStyle('ruby.css');
  const known = knownReadings();
  let waiting = false;

  async function read() {
    waiting = false;
    const nodes = textsUnder(root);
    const texts = [...new Set(nodes.map(textOf))].filter((text) => !known.has(text) && text.length <= LONGEST);
    try {
      for (let at = 0; at < texts.length; at += MOST) {
        const part = texts.slice(at, at + MOST);
        (await fetchReadings(part)).forEach((runs, i) => known.set(part[i], runs));
      }
      if (texts.length) keepReadings(known);
    } catch {
      // Without an answer those that are known are shown; the next change asks again.
    }
    for (const node of nodes) if (node.isConnected) write(node, known.get(textOf(node)));
  }

  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => void read(), SETTLED_MS);
  }).observe(root, { childList: true, subtree: true, characterData: true });
  await read();
}

function textsUnder(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (HAN.test(node.data) && !node.parentElement?.closest(WITHOUT)) nodes.push(node);
  }
  return nodes;
}

function textOf(node) {
  return node.data.trim();
}

/** @param {Text} node @param {[string, string|null][]|undefined} runs */
function write(node, runs) {
  if (!runs?.some(([, reading]) => reading)) return;
  const [before, after] = [/^\s*/, /\s*$/].map((space) => space.exec(node.data)?.[0] ?? '');
  // One element, so that a row of an icon and a text stays such a row.
  const whole = document.createElement('span');
  whole.append(before, ...runs.map(([base, reading]) => (reading ? ruby(base, reading) : base)), after);
  node.replaceWith(whole);
}

function ruby(base, reading) {
  const whole = document.createElement('ruby');
  const over = document.createElement('rt');
  over.textContent = reading;
  over.setAttribute('aria-hidden', 'true');
  whole.append(base, over);
  return whole;
}
