import { element } from './element.js';
import { say } from '../words/say.js';

const MOST_SUGGESTIONS = 5;

/** What was searched for stands in quotes of its own. */
const QUOTES = /^[「“]|[」”]$/g;

/**
 * Nothing matches: says so, and which single filter to give up for how many results.
 *
 * @param {{label: string, without: Partial<import('../state/view.js').View>}[]} filters
 * @param {(without: Partial<import('../state/view.js').View>) => Promise<number|undefined>} count
 *     how many there would be without that filter
 * @param {(change: Partial<import('../state/view.js').View>) => void} onChange
 * @param {Partial<import('../state/view.js').View>} noFilters
 */
export function createEmptyState(filters, count, onChange, noFilters) {
  const suggestions = element('ul', { class: 'suggestions' });
  const root = element('div', { class: 'notice' },
    element('p', { class: 'notice__title' }, say('条件に合う活動は見つかりませんでした。')),
    filters.length ? element('p', {}, say('条件をひとつ外すと見つかるかもしれません。')) : null,
    suggestions,
    filters.length ? press(say('条件をすべて外す'), () => onChange(noFilters)) : null);
  void suggest();
  return root;

  async function suggest() {
    const counted = await Promise.all(filters.slice(0, MOST_SUGGESTIONS).map(async (filter) => (
      { ...filter, matches: await count(filter.without).catch(() => undefined) })));
    const useful = counted.filter(({ matches }) => matches).sort((a, b) => b.matches - a.matches);
    suggestions.replaceChildren(...useful.map(({ label, without, matches }) => element('li', {},
      press(say('「{filter}」を外す({count}件)', { filter: label.replace(QUOTES, ''), count: matches }), () => onChange(without)))));
  }
}

function press(label, onPress) {
  return element('button', { type: 'button', class: 'button', on: { click: onPress } }, label);
}
