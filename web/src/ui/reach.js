import { fetchReach } from '../api/client.js';
import { formatClock, formatDate } from '../format/date.js';
import { MODES } from '../format/journey.js';
import { say } from '../words/say.js';
import { element, spoken } from './element.js';
import { icon } from './icon.js';
import { loadStyle } from './style-sheet.js';

const AREAS = ['walk', 'bicycle', 'car', 'transit'];

/** How far is shown when nobody has said how long a way may be; minutes. */
const USUAL_MINUTES = '30';

/**
 * How far one gets by the means, and in the time, that a question to /resources gives: an area for each means, drawn in
 * a colour and with a stroke of its own, and a key that can switch them off.
 *
 * @param {{today: string, usual_day: string}} site without a day, a usual one is shown: on holidays few buses run
 * @param {(shown: boolean) => void} onChange somebody wants them, or does not
 */
export function createReach({ today, usual_day: usualDay }, onChange) {
  void loadStyle('reach.css');
  const box = /** @type {HTMLInputElement} */ (element('input', { type: 'checkbox', on: { change: () => onChange(box.checked) } }));
  const words = element('span', { class: 'map-reach__words' });
  const keys = element('ul', { class: 'map-reach__keys', id: 'map-reach-keys' });
  const remark = element('p', { class: 'map-reach__remark', role: 'status' });
  const more = element('button', {
    type: 'button', class: 'map-reach__more', 'aria-expanded': 'false', 'aria-controls': 'map-reach-keys', on: { click: () => open(more.getAttribute('aria-expanded') === 'false') },
  }, spoken(say('線の見分け方')), icon('down'));
  const root = element('div', { class: 'map-reach' },
    element('label', { class: 'map-reach__choice' }, box, words), more, keys, remark);

  /** Only a phone folds what the lines mean: there it would lie over the map. */
  function open(shown) {
    more.setAttribute('aria-expanded', String(shown));
  }

  function describe(checked, text, modes, remarks) {
    box.checked = checked;
    words.textContent = text;
    more.hidden = !checked;
    keys.replaceChildren(...modes.map((mode) => element('li', {}, stroke(mode), MODES[mode])));
    remark.textContent = remarks;
  }

  return {
    root,

    /** Only asks. @param {URLSearchParams} parameters */
    offer(parameters) {
      describe(false, say('{minutes}分で行ける範囲', { minutes: minutesOf(parameters) }), [], '');
    },

    /**
     * @param {URLSearchParams} parameters
     * @param {AbortSignal} signal
     * @returns {Promise<any>} the areas; null when there are none
     */
    async show(parameters, signal) {
      const modes = modesOf(parameters);
      const minutes = minutesOf(parameters);
      const on = parameters.get('on') ?? '';
      const date = on && !on.includes('/') ? on : usualDay;
      const areas = await fetchReach({
        from: parameters.get('near'), mode: modes.join(','), minutes, at: date,
      }, signal);
      const byBus = areas.features.find(({ properties }) => properties.mode === 'transit');
      const has = (test) => areas.features.some(({ properties }) => test(properties));
      const remarks = [
        !areas.features.length && say('ここからの範囲は分かりません'),
        byBus && say('{date} {time}発', { date: formatDate(date, today), time: formatClock(byBus.properties.at.slice(11)) }),
        has(({ basis }) => basis === 'estimate') && say('距離からの目安'),
        has(({ sample }) => sample) && say('サンプルの時刻表'),
        areas.features.find(({ properties }) => properties.attribution)?.properties.attribution,
      ].filter(Boolean);
      describe(true, say('片道{minutes}分で行ける範囲', { minutes }), modes, remarks.join('・'));
      if (!areas.features.length) open(true);
      return areas.features.length ? areas : null;
    },
  };
}

/** @param {URLSearchParams} parameters of a question to /resources */
export function modesOf(parameters) {
  const asked = (parameters.get('mode') ?? 'walk,transit').split(',').filter((mode) => AREAS.includes(mode));
  return asked.length ? asked : ['walk'];
}

function minutesOf(parameters) {
  return parameters.get('minutes') ?? USUAL_MINUTES;
}

/** The same stroke as around the area. */
function stroke(mode) {
  return element('span', { class: `map-reach__stroke map-reach__stroke--${mode}`, 'aria-hidden': 'true' });
}
