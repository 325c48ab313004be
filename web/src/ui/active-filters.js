import { byId, element } from './element.js';
import { icon } from './icon.js';
import { formatDate, formatShortDate } from '../format/date.js';
import { MODES } from '../format/journey.js';
import { lastDayOfWeek } from '../state/query.js';
import { EMPTY_VIEW, WEEKDAYS } from '../state/view.js';

/**
 * Every filter in force, in words, with the change that takes it away.
 *
 * @param {import('../state/view.js').View} view
 * @param {{vocabulary: import('../state/reference.js').Vocabulary, today: string, originLabel: string}} context
 * @returns {{label: string, without: Partial<import('../state/view.js').View>}[]}
 */
export function activeFilters(view, { vocabulary, today, originLabel }) {
  const found = [];
  const add = (label, without) => found.push({ label, without });
  if (view.q) add(`「${view.q}」`, { q: '' });
  for (const id of view.categories) {
    add(vocabulary.name(id), { categories: view.categories.filter((other) => other !== id) });
  }
  if (originLabel) add(`${originLabel}の近く`, { near: null, from: '', within: 0, sort: '' });
  if (originLabel && view.within) add(`${view.within / 1000}kmまで`, { within: 0 });
  if (view.when === 'today') add(`今日(${formatShortDate(today)})`, { when: '' });
  if (view.when === 'week') {
    add(`今週(${formatShortDate(today)}〜${formatShortDate(lastDayOfWeek(today))})`, { when: '' });
  }
  if (/^\d/.test(view.when)) add(formatDate(view.when, today), { when: '' });
  for (const mode of originLabel ? view.by : []) {
    add(MODES[mode], { by: view.by.filter((other) => other !== mode), sort: '' });
  }
  if (originLabel && view.minutes) add(`片道${view.minutes}分まで`, { minutes: 0, sort: '' });
  if (originLabel && view.round) add('行って帰れる', { round: false, sort: '' });
  if (view.days.length) {
    const letters = WEEKDAYS.filter(([code]) => view.days.includes(code)).map(([, letter]) => letter);
    add(`${letters.join('・')}曜日`, { days: [] });
  }
  if (view.free) add('無料', { free: false });
  if (view.wheelchair) add('車いすOK', { wheelchair: false });
  return found;
}

/** The view with no filter left, the rest as it is. */
export const NO_FILTERS = (({ id, tab, ...filters }) => filters)(EMPTY_VIEW);

/**
 * The filters in force as chips; pressing one removes it.
 *
 * @param {(change: Partial<import('../state/view.js').View>) => void} onChange
 */
export function createActiveFilters(onChange) {
  const root = byId('active-filters');
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
          type: 'button', class: 'chip chip--active', 'aria-label': `条件「${label}」を外す`,
          on: { click: remove(without) },
        }, label, icon('close'))));
      if (filters.length > 1) {
        items.push(element('li', {}, element('button', {
          type: 'button', class: 'link-button', on: { click: remove(NO_FILTERS) },
        }, '条件をすべて外す')));
      }
      root.append(element('ul', { class: 'active', 'aria-label': 'いまの条件' }, ...items));
    },
  };
}
