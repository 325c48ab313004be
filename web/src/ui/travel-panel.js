import { byId, element } from './element.js';
import { field, option, select } from './field.js';
import { createToggle } from './disclosure.js';
import { addDays, formatDate } from '../format/date.js';
import { MODES } from '../format/journey.js';
import { hasOrigin, MINUTES } from '../state/view.js';
import { say } from '../words/say.js';

const DAYS_AHEAD = 13;
const NO_ORIGIN = say('さきに出発地をえらんでください。');

/**
 * 行き方: by what, how long at most, on which day, and whether there must be a way home. Where from is chosen elsewhere.
 *
 * @param {object} options
 * @param {string} options.today
 * @param {() => import('../state/view.js').View} options.current
 * @param {(change: Partial<import('../state/view.js').View>) => void} options.onChange
 * @param {() => void} options.onOrigin to choose where from
 * @param {() => void} options.onReach to see on the map how far one gets
 */
export function createTravelPanel({ today, current, onChange, onOrigin, onReach }) {
  const change = (part) => onChange({ ...part, sort: '' });
  const modes = Object.entries(MODES).map(([mode, label]) => ({
    mode, toggle: createToggle(label, () => change({ by: toggled(current().by, mode) })),
  }));
  const minutes = select('travel-minutes',
    [option('0', say('決めない')), ...MINUTES.map((each) => option(String(each), say('{count}分まで', { count: each })))]);
  minutes.addEventListener('change', () => change({ minutes: Number(minutes.value) }));
  const when = select('travel-when', [option('', say('これから7日間')), option('today', say('今日')),
    ...Array.from({ length: DAYS_AHEAD }, (_, i) => addDays(today, i + 1)).map((date) => option(date, formatDate(date, today)))]);
  when.addEventListener('change', () => change({ when: when.value }));
  const round = createToggle(say('行って帰れるものだけ'), () => change({ round: !current().round }));
  const origin = element('div', { class: 'more__group travel__origin' },
    element('p', {}, NO_ORIGIN),
    element('button', { type: 'button', class: 'button', on: { click: onOrigin } }, say('出発地をえらぶ')));
  const reach = element('button', { type: 'button', class: 'button', on: { click: onReach } }, say('行ける範囲を地図に表示'));

  byId('travel-panel').append(origin,
    element('div', { class: 'more__group', role: 'group', 'aria-label': say('何で行きますか') },
      element('span', { class: 'more__label', 'aria-hidden': 'true' }, say('何で')),
      element('div', { class: 'chips' }, ...modes.map(({ toggle }) => toggle.button))),
    element('div', { class: 'more__group' },
      field(say('片道'), minutes), field(say('行く日'), when), round.button, reach));

  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      origin.hidden = hasOrigin(view);
      reach.hidden = !hasOrigin(view);
      for (const { mode, toggle } of modes) toggle.set(view.by.includes(mode));
      minutes.value = String(view.minutes);
      when.value = view.when === 'week' ? '' : view.when;
      round.set(view.round);
    },
  };
}

function toggled(by, mode) {
  return Object.keys(MODES).filter((each) => by.includes(each) !== (each === mode));
}
