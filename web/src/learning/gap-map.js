import { element } from '../ui/element.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 600;
const MARGIN = 60;
const LARGEST = 46;
const SMALLEST = 12;

/**
 * Where wishes find nothing: a circle for each town, as large as there are many, in the municipality's box. The table
 * beside it says the same in numbers.
 *
 * @param {import('../api/learning.js').Figures} table  the gaps by town
 * @param {import('../account/start.js').Workplace} workplace
 * @returns {HTMLElement|null} null when there is nothing to see
 */
export function createGapMap(table, { site, places }) {
  const box = site.municipality?.bounding_box;
  const found = table.rows.map(({ name, figures }) => ({ name, count: figures.at(-1), town: places.towns.find((town) => town.name === name) }))
    .filter(({ town }) => town);
  if (!box || !found.length) return null;
  const [west, south, east, north] = box;
  const wide = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const height = Math.round((WIDTH * (north - south)) / ((east - west) * wide));
  const most = Math.max(1, ...found.map(({ count }) => count ?? 0));
  const map = node('svg', { viewBox: `0 0 ${WIDTH} ${height}`, class: 'gap-map', 'aria-hidden': 'true' },
    node('rect', { width: WIDTH, height, class: 'gap-map__ground' }),
    ...found.flatMap(({ name, count, town }) => {
      const x = MARGIN + ((town.lon - west) / (east - west)) * (WIDTH - 2 * MARGIN);
      const y = MARGIN + ((north - town.lat) / (north - south)) * (height - 2 * MARGIN);
      const radius = count === null ? SMALLEST : Math.max(SMALLEST, LARGEST * Math.sqrt(count / most));
      return [
        node('circle', { cx: x, cy: y, r: radius, class: count === null ? 'gap-map__hidden' : 'gap-map__gap' }),
        node('text', { x, y: y + radius + 20, class: 'gap-map__name' }, `${name} ${count ?? '秘匿'}`),
      ];
    }));
  return element('div', { class: 'gap-map__frame' }, map);
}

function node(tag, attributes, ...children) {
  const one = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, String(value));
  one.append(...children);
  return one;
}
