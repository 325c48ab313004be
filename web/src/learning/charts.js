import { element } from '../ui/element.js';

const SVG = 'http://www.w3.org/2000/svg';

/** So many bars can be taken in at a glance; the table has them all. */
const MOST = 15;

/** What the line of totals is called. */
export const TOTAL = '合計';

/**
 * What each table is best seen as: bars, a line of its table each. A figure that is not shown is hatched and says so.
 *
 * @type {Record<string, (table: import('../api/learning.js').Figures) => Bar[]>}
 *
 * @typedef {object} Bar
 * @property {string} label
 * @property {number|null} value
 * @property {string} [kind]  before: drawn lighter and with an outline
 */
const CHARTS = {
  referrals: (table) => {
    const total = table.rows.at(-1);
    return table.columns.slice(1, -1).map((label, i) => ({ label, value: total.figures[i] }));
  },
  clinics: (table) => byRow(table, 0),
  waiting: (table) => byRow(table, 0),
  steps: (table) => byRow(table, 0),
  wellbeing: (table) => table.rows.flatMap(({ name, figures }) => [
    { label: `${name}　はじめ`, value: figures[1], kind: 'before' }, { label: `${name}　いま`, value: figures[2] },
  ]),
  friends: (table) => {
    const total = table.rows.at(-1);
    return table.rows.slice(0, -1).flatMap(({ name, figures }, i) => [
      { label: `${name}　はじめ`, value: figures.at(-1), kind: 'before' }, { label: `${name}　いま`, value: total.figures[i] },
    ]);
  },
  gaps: (table) => byRow(table, -1),
  reach: (table) => byRow(table, -1).sort((one, other) => (other.value ?? 0) - (one.value ?? 0)),
};

function byRow({ rows }, column) {
  return rows.filter(({ name }) => name !== TOTAL).map(({ name, figures }) => ({ label: name, value: figures.at(column) }));
}

/**
 * The chart of a table; null where words say it better, or there is nothing to see. The table below it says the same,
 * so that screen readers pass it by.
 *
 * @param {import('../api/learning.js').Figures} table
 */
export function createChart(table) {
  const bars = (CHARTS[table.id]?.(table) ?? []).filter(({ value }) => value === null || typeof value === 'number').slice(0, MOST);
  const highest = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  if (!highest && bars.every(({ value }) => value !== null)) return null;
  return element('div', { class: 'chart', 'aria-hidden': 'true' }, ...bars.flatMap((bar) => [
    element('span', { class: 'chart__label' }, bar.label), draw(bar, highest || 1),
    element('span', { class: 'chart__value' }, bar.value === null ? '秘匿' : String(bar.value)),
  ]));
}

function draw({ value, kind = 'now' }, highest) {
  const image = document.createElementNS(SVG, 'svg');
  image.setAttribute('class', `chart__bar chart__bar--${value === null ? 'hidden' : kind}`);
  image.setAttribute('viewBox', '0 0 100 10');
  image.setAttribute('preserveAspectRatio', 'none');
  const bar = document.createElementNS(SVG, 'rect');
  bar.setAttribute('width', value === null ? '12' : String((100 * value) / highest));
  bar.setAttribute('height', '10');
  image.append(bar);
  return image;
}
