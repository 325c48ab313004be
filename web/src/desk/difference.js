import { element } from '../ui/element.js';
import { inWords, nameOf } from './in-words.js';
import { createMove } from './move-map.js';

/**
 * Field by field: what it says now, and what it would say. In two columns, on a phone one below the other.
 *
 * @param {import('../api/desk.js').Difference[]} differences
 * @param {import('../account/start.js').Workplace} workplace
 * @param {{labels?: [string, string], caption: string}} options
 */
export function describeDifferences(differences, workplace, { labels = ['今', '新しく'], caption }) {
  const [before, after] = labels;
  return element('div', { class: 'difference-frame' },
    element('table', { class: 'difference' },
      element('caption', { class: 'visually-hidden' }, caption),
      element('thead', {}, element('tr', {}, ...['項目', before, after].map((label) => element('th', { scope: 'col' }, label)))),
      element('tbody', {}, ...differences.map((difference) => row(difference, workplace, labels)))),
    ...differences.filter(({ field, before: from, after: to }) => field === 'location' && (from || to))
      .map((difference) => createMove(difference, workplace)));
}

function row({ field, before, after, before_words: beforeWords, after_words: afterWords }, workplace, labels) {
  const cell = (label, value, words, kind) => element('td', { class: `difference__${kind}` },
    element('span', { class: 'difference__label', 'aria-hidden': 'true' }, label),
    ...valueOf(field, value, workplace, words));
  return element('tr', {}, element('th', { scope: 'row' }, nameOf(field)),
    cell(labels[0], before, beforeWords, 'before'), cell(labels[1], after, afterWords, 'after'));
}

/** @returns {HTMLElement[]} */
export function valueOf(field, value, workplace, words) {
  if (field === 'photo' && value) return [photo(value)];
  return inWords(field, value, workplace, words).map((line) => element('p', {}, line));
}

function photo(value) {
  const id = typeof value === 'string' ? value : value.id;
  return element('img', { class: 'photo__image', src: `/photos/${encodeURIComponent(id)}.jpg`, alt: '送られた写真', loading: 'lazy' });
}
