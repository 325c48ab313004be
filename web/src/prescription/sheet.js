import { element } from '../ui/element.js';
import { createQr } from '../ui/qr.js';
import { createMap } from './map.js';

/** What of a page of A4 is left within its margins, at 96 pixels to the inch, less what paper lays out taller than the screen. */
const PAGE_HEIGHT = (297 - 2 * 10 - 5) * (96 / 25.4);

/**
 * Sizes of type in points, from what is wished for down to what can be read: as large as one page holds; or larger, on two
 * pages where one does not hold it. As the PDF has them (Size.java).
 */
export const SIZES = { large: [18, 17, 16, 15, 14, 13.5, 13, 12.5, 12, 11.5, 11], larger: [24, 22, 20, 19, 18, 17, 16] };

/** Height of a line, of its letters: from what reads well down to what can be read; with readings above, more. */
const LINES = { plain: [1.36, 1.28, 1.22], read: [1.62, 1.5, 1.42] };

/**
 * The page that is handed over.
 *
 * @param {import('../api/prescriptions.js').Prescription} prescription
 * @param {{language: 'ja'|'easy'|'en', furigana: boolean}} choice
 */
export function createSheet({ items, sheets }, { language, furigana }) {
  const sheet = sheets[language];
  const read = (text) => words(text, furigana);
  return element('article', { class: furigana && language !== 'en' ? 'rx-sheet rx-sheet--furigana' : 'rx-sheet', lang: language === 'en' ? 'en' : 'ja' },
    element('header', { class: 'rx-sheet__head' },
      element('h2', { class: 'rx-sheet__title' }, ...read(sheet.title)),
      element('p', { class: 'rx-sheet__lead' }, ...read(sheet.lead))),
    ...sheet.activities.map((activity, i) => createActivity(activity, items[i], i + 1, sheet, read)),
    element('footer', { class: 'rx-sheet__foot' },
      items.some(({ map }) => map) && element('p', { class: 'rx-sheet__legend' }, ...read(sheet.legend)),
      ...sheet.foot.map((line, i) => element('p', { class: i ? 'rx-sheet__small' : 'rx-sheet__worker' }, ...read(line)))));
}

function createActivity({ name, when, rows }, { qr, map, name: plain }, number, sheet, read) {
  const caption = plainWords(sheet.qr);
  return element('section', { class: 'rx-one' },
    element('div', { class: 'rx-one__text' },
      element('h3', { class: 'rx-one__name' }, element('span', { class: 'rx-one__number' }, String(number)), element('span', {}, ...read(name))),
      element('p', { class: 'rx-one__when' }, ...read(when)),
      element('dl', { class: 'rx-one__rows' }, ...rows.flatMap((row) => createRow(row, read)))),
    element('div', { class: 'rx-one__side' },
      map && createMap(map, `${plain} ${plainWords(sheet.legend)}`),
      element('figure', { class: 'rx-one__qr' }, createQr(qr, `${plain} ${caption}`), element('figcaption', {}, ...read(sheet.qr)))));
}

/** A way is told step by step, one after the other; everything else line by line. */
function createRow({ part, label, lines }, read) {
  const isWay = part === 'there' || part === 'back';
  const steps = lines.map((line, i) => element(isWay ? 'span' : 'p', { class: isWay ? 'rx-step' : null }, ...read(line), isWay && i < lines.length - 1 && element('span', { class: 'rx-arrow', 'aria-hidden': 'true' }, '→')));
  const inner = isWay ? steps.flatMap((step) => [step, ' ']) : steps;
  return [element('dt', { class: 'rx-label' }, ...read(label)), element('dd', { class: `rx-row rx-row--${part}` }, ...inner)];
}

function words(text, furigana) {
  return text.map(([base, reading]) => (furigana && reading
    ? element('ruby', {}, base, element('rt', {}, reading)) : document.createTextNode(base)));
}

function plainWords(text) {
  return text.map(([base]) => base).join('');
}

/**
 * Sets the largest type at which a sheet that is shown stands on one page; it is measured as on paper, however narrow the
 * screen.
 *
 * @param {HTMLElement} sheet @param {'large'|'larger'} size
 * @returns {boolean} false when it takes more than one at the smallest
 */
export function fit(sheet, size) {
  sheet.classList.add('rx-sheet--measured');
  try {
    return setLargest(sheet, size);
  } finally {
    sheet.classList.remove('rx-sheet--measured');
  }
}

function setLargest(sheet, size) {
  const lines = sheet.querySelector('ruby') ? LINES.read : LINES.plain;
  for (const line of lines) {
    for (const points of SIZES[size]) {
      sheet.style.setProperty('--rx-size', `${points}pt`);
      sheet.style.setProperty('--rx-line', String(line));
      if (sheet.scrollHeight <= PAGE_HEIGHT) return true;
    }
  }
  return false;
}
