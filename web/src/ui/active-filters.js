import { byId, element } from './element.js';
import { icon } from './icon.js';
import { formatDate, formatShortDate, formatWeekday } from '../format/date.js';
import { MODES } from '../format/journey.js';
import { lastDayOfWeek } from '../state/query.js';
import { EMPTY_VIEW, WEEKDAYS } from '../state/view.js';
import { say } from '../words/say.js';

/**
 * Every filter in force, in words, with the change that takes it away.
 *
 * @param {import('../state/view.js').View} view
 * @param {{vocabulary: import('../state/reference.js').Vocabulary, today: string, originLabel: string, areaLabel: string}} context
 * @returns {{label: string, without: Partial<import('../state/view.js').View>}[]}
 */
export function activeFilters(view, { vocabulary, today, originLabel, areaLabel }) {
  const found = [];
  const add = (label, without) => found.push({ label, without });
  if (view.q) add(say('「{words}」', { words: view.q }), { q: '' });
  for (const id of view.categories) {
    add(vocabulary.name(id), { categories: view.categories.filter((other) => other !== id) });
  }
  if (areaLabel) add(areaLabel, { area: '' });
  if (originLabel) add(say('{place}の近く', { place: originLabel }), { near: null, from: '', within: 0, sort: '' });
  if (originLabel && view.within) add(say('{length}kmまで', { length: view.within / 1000 }), { within: 0 });
  if (view.when === 'today') add(say('今日({date})', { date: formatShortDate(today) }), { when: '' });
  if (view.when === 'week') {
    add(say('今週({from}〜{to})', { from: formatShortDate(today), to: formatShortDate(lastDayOfWeek(today)) }), { when: '' });
  }
  if (/^\d/.test(view.when)) add(formatDate(view.when, today), { when: '' });
  for (const mode of originLabel ? view.by : []) {
    add(MODES[mode], { by: view.by.filter((other) => other !== mode), sort: '' });
  }
  if (originLabel && view.minutes) add(say('片道{count}分まで', { count: view.minutes }), { minutes: 0, sort: '' });
  if (originLabel && view.round) add(say('行って帰れる'), { round: false, sort: '' });
  if (view.days.length) {
    const names = WEEKDAYS.flatMap((code, i) => (view.days.includes(code) ? [formatWeekday(i, 'short')] : []));
    add(say('{days}曜日', { days: names.join(say('・')) }), { days: [] });
  }
  if (view.free) add(say('無料'), { free: false });
  if (view.wheelchair) add(say('車いすOK'), { wheelchair: false });
  return found;
}

/** The view with no filter left, the rest as it is. */
export const NO_FILTERS = (({ id, tab, at, lang, ...filters }) => filters)(EMPTY_VIEW);

/**
 * The filters in force as chips; pressing one removes it.
 *
 * @param {(change: Partial<import('../state/view.js').View>) => void} onChange
 */
export function createActiveFilters(onChange) {
  const root = byId('active-filters');
  // On a phone they are a row that is pushed aside: browsers leave what shows a corner where it is.
  root.addEventListener('focusin', ({ target }) => /** @type {Element} */ (target).scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  const remove = (change) => () => {
    onChange(change);
    byId('results-heading').focus({ preventScroll: true });
  };
  return {
    /** @param {ReturnType<typeof activeFilters>} filters */
    update(filters) {
      root.replaceChildren();
      if (!filters.length) return;
      const items = filters.map(({ label, without }) => element('li', {},
        element('button', {
          type: 'button', class: 'chip chip--active', 'aria-label': say('条件「{filter}」を外す', { filter: label }),
          on: { click: remove(without) },
        }, label, icon('close'))));
      if (filters.length > 1) {
        items.push(element('li', {}, element('button', {
          type: 'button', class: 'link-button', on: { click: remove(NO_FILTERS) },
        }, say('条件をすべて外す'))));
      }
      root.append(element('ul', { class: 'active', 'aria-label': say('いまの条件') }, ...items));
    },
  };
}
