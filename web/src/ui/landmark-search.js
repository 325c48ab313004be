import { element, marked } from './element.js';
import { describeProblem } from './notice.js';
import { fetchLandmarks } from '../api/agenda.js';
import { say } from '../words/say.js';

const MOST_SHOWN = 8;

/**
 * A place known by name, found by some letters of its name or reading: stations and bus stops of the loaded
 * timetables, halls, schools, offices. The letters stay on this device.
 *
 * @param {(lat: number, lon: number, name: string) => void} onChosen
 */
export function createLandmarkSearch(onChosen) {
  const input = /** @type {HTMLInputElement} */ (element('input', {
    class: 'search__input', id: 'landmark', type: 'search', autocomplete: 'off', maxlength: '40', enterkeyhint: 'search',
    'aria-controls': 'landmarks', on: { input: update, focus: () => void load(), keydown: byKey },
  }));
  const list = element('ul', { class: 'landmarks', id: 'landmarks' });
  const status = element('p', { class: 'hint', role: 'status' });
  /** @type {Promise<any[]>|undefined} */
  let loading;

  function load() {
    loading ??= fetchLandmarks().then((all) => all.map((each) => ({ ...each, keys: [fold(each.name), fold(each.kana)] })));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  }

  async function update() {
    const words = fold(input.value);
    const all = await load().catch((error) => {
      status.replaceChildren(...marked(describeProblem(error)));
      return null;
    });
    if (!all || fold(input.value) !== words) return;
    const found = words ? all.filter(({ keys }) => keys.some((key) => key.includes(words)))
      .sort((a, b) => Number(!a.keys.some((key) => key.startsWith(words))) - Number(!b.keys.some((key) => key.startsWith(words)))) : [];
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map((each) => element('li', {},
      element('button', { type: 'button', class: 'button landmark', on: { click: () => onChosen(each.lat, each.lon, each.name) } }, each.name))));
    status.textContent = words && (found.length > MOST_SHOWN
      ? say('{count}件あります。もう少し書くと、しぼれます。', { count: found.length })
      : found.length ? '' : say('見つかりません。駅、バス停、公民館などの名前を書いてください。'));
  }

  function byKey(event) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    list.querySelector('button')?.focus();
  }

  return element('div', { class: 'field' },
    element('label', { for: 'landmark' }, say('駅・バス停・公民館・学校などの名前')), input, status, list);
}

/** One spelling: width, case and kind of kana do not count. */
function fold(text) {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
