import { element } from '../ui/element.js';
import { sheetAddress } from '../api/learning.js';
import { createChart, TOTAL } from './charts.js';

/** Longer ones are opened by whoever wants them. */
const LONG = 20;

/**
 * A table with its chart and its sheet.
 *
 * @param {import('../api/learning.js').Figures} table
 * @param {number} year
 * @param {HTMLElement|null} [map] of the same
 */
export function describeTable(table, year, map = null) {
  const id = `table-${table.id}`;
  const body = hasLines(table) ? frame(table) : element('p', { class: 'hint' }, 'この年度の記録は、まだありません。');
  return element('section', { class: 'form-group', 'aria-labelledby': id },
    element('h2', { class: 'form-title', id }, table.title), map, createChart(table),
    table.rows.length > LONG
      ? element('details', {}, element('summary', { class: 'tall-link' }, `${table.rows.length}件の表を見る`), body) : body,
    element('p', {}, element('a', { class: 'tall-link', href: sheetAddress(table.id, year), download: '' }, `この表(CSV)を受けとる：${table.title}`)));
}

/** Totals alone are no lines. */
function hasLines({ rows }) {
  return rows.some(({ name }) => name !== TOTAL);
}

function frame(table) {
  return element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': `${table.title}の表` },
    element('table', { class: 'table table--figures' },
      element('thead', {}, element('tr', {}, ...table.columns.map((label) => element('th', { scope: 'col' }, label)))),
      element('tbody', {}, ...table.rows.map(({ name, figures }) => element('tr', {},
        element('th', { scope: 'row' }, name), ...figures.map((figure) => element('td', {}, shown(figure))))))));
}

function shown(figure) {
  return figure === null ? element('span', { class: 'table__hidden' }, '秘匿') : String(figure);
}
