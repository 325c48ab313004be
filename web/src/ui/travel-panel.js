import { byId, element } from './element.js';
import { field, option, select } from './field.js';
import { createToggle } from './disclosure.js';
import { addDays, formatDate } from '../format/date.js';
import { createMeans } from './means.js';
import { hasOrigin } from '../state/view.js';
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
  const means = createMeans({ prefix: 'travel', current, onChange });
  const when = select('travel-when', [option('', say('これから7日間')), option('today', say('今日')),
    ...Array.from({ length: DAYS_AHEAD }, (_, i) => addDays(today, i + 1)).map((date) => option(date, formatDate(date, today)))]);
  when.addEventListener('change', () => change({ when: when.value }));
  const round = createToggle(say('行って帰れるものだけ'), () => change({ round: !current().round }));
  const origin = element('div', { class: 'more__group travel__origin' },
    element('p', {}, NO_ORIGIN),
    element('button', { type: 'button', class: 'button', on: { click: onOrigin } }, say('出発地をえらぶ')));
  const reach = element('button', { type: 'button', class: 'button', on: { click: onReach } }, say('行ける範囲を地図に表示'));

  byId('travel-panel').append(origin,
    means.root,
    element('div', { class: 'more__group' },
      field(say('行く日'), when), round.button, reach));

  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      origin.hidden = hasOrigin(view);
      reach.hidden = !hasOrigin(view);
      means.update(view);
      when.value = view.when === 'week' ? '' : view.when;
      round.set(view.round);
    },
  };
}
