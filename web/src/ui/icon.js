import { element } from './element.js';

/** Line icons on a 24 × 24 grid, drawn for this project. */

const SVG = 'http://www.w3.org/2000/svg';

const CATEGORY_PATHS = {
  exercise: 'M12 6.6a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM4 8l8 2.5L20 8M12 10.5v5M12 15.5l-4 5.5M12 15.5l4 5.5',
  gathering: 'M5 9.5h11v5a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 11h1.7a2.5 2.5 0 0 1 0 5H16M8.5 3.5v2.5M12.5 3.5v2.5',
  culture: 'M9 18V6.5L19 4.5V16M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  art: 'M14 4l6 6L9.5 20.5H3.5v-6zM11 7l6 6M3.5 3.5h4v4',
  nature: 'M12 21v-9M12 13c0-4-3-6.5-7.5-6.5C4.5 10.5 7.5 13 12 13zM12 11c0-4 2.8-7 7.5-7 0 4.5-3 7-7.5 7z',
  learning: 'M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5C17 4.5 14 5 12 6.5zM12 6.5V20',
  food: 'M3 11.5h18a9 9 0 0 1-6 8V21H9v-1.5a9 9 0 0 1-6-8zM7 8.5c.8-2.3 2.6-3.5 5-3.5s4.2 1.2 5 3.5',
  support: 'M12 20S4 15.2 4 9.6A4.3 4.3 0 0 1 12 7.2a4.3 4.3 0 0 1 8 2.4C20 15.2 12 20 12 20z',
  advice: 'M4 4.5h16v11.5h-8.5L7 20v-4H4zM8.3 10.3h.1M12 10.3h.1M15.7 10.3h.1',
  care: 'M3.5 11.5L12 4l8.5 7.5M6 10v10h12V10M12 11.5v5M9.5 14h5',
  family: 'M8.5 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4 21v-5.5a4.5 4.5 0 0 1 9 0V21M13 21v-2a4 4 0 0 1 8 0v2',
  work: 'M4 8h16v11.5H4zM9 8V4.5h6V8M4 13h16',
};

const PATHS = {
  ...CATEGORY_PATHS,
  other: 'M12 5l2 4.5 5 .5-3.8 3.2L16.5 18 12 15.3 7.5 18l1.3-4.8L5 10l5-.5z',
  locate: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM12 2.5V6M12 18v3.5M2.5 12H6M18 12h3.5',
  place: 'M12 21.5S5 15 5 9.5a7 7 0 0 1 14 0c0 5.5-7 12-7 12zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  map: 'M3.5 6.5l5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.5v13M15 6.5v13',
  list: 'M8.5 6h12M8.5 12h12M8.5 18h12M3.5 6h.1M3.5 12h.1M3.5 18h.1',
  when: 'M4 5.5h16V20H4zM4 10h16M8.5 3v4M15.5 3v4',
  way: 'M6 4.5h12v11.5H6zM6 10.5h12M8 16v2.5M16 16v2.5M9 13.3h.1M15 13.3h.1',
  walk: 'M13 5.4a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM8.5 21.5l2.7-6.5-2.4-3 2-5 3.4 3.2 3.3 1.2M11.2 15l3 2.2.6 4.3M10.8 7l-3.6 2-1 3.2',
  bicycle: 'M6 19.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM18 19.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM6 16l3.5-7h6L18 16M8.3 11.5l4 4.5 3.2-7M14 5.5h2.5l1 3.5',
  cost: 'M6 4l6 8 6-8M12 12v8.5M7 12.5h10M7 16.5h10',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20.5a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5a6.5 6.5 0 0 1 3.5 6',
  booking: 'M5 3.5h14v17H5zM9 8h6M9 12h6M9 16h3',
  phone: 'M7 3.5l3 5-2 2a12 12 0 0 0 5.5 5.5l2-2 5 3v2.5a1.5 1.5 0 0 1-1.5 1.5C11 21 3 13 3 5a1.5 1.5 0 0 1 1.5-1.5z',
  pickup: 'M3.5 16V7.5h11.5l5.5 5V16h-2M3.5 16h2M9.5 16h5M15 7.5V12.5h5.5M7.5 18a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM16.5 18a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  access: 'M10 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM10 8v6h5.5l3 5.5M10 10.5h4.5M7 11.5a5.2 5.2 0 1 0 7.5 6.5',
  verified: 'M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5',
  print: 'M7 8.5v-5h10v5M7 17H3.5V8.5h17V17H17M7 13.5h10V21H7z',
  share: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.2 1.2M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.2-1.2',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  down: 'M5.5 9l6.5 6.5L18.5 9',
  filter: 'M4 6.5h16M7 12h10M10 17.5h4',
  note: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5v.1',
};

/**
 * A decorative icon; what it means must also stand next to it in words.
 *
 * @param {string} name @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path(PATHS[name] ?? PATHS.other));
  return svg;
}

/** @param {string} topId a top-level category @returns {string} the icon's name */
export function categoryIcon(topId) {
  return topId in CATEGORY_PATHS ? topId : 'other';
}

function path(d) {
  const node = document.createElementNS(SVG, 'path');
  node.setAttribute('d', d);
  return node;
}

/**
 * The mark of a top-level category: its own colour, its own shape of icon. Colours are in style/base.css
 * by `data-category`.
 *
 * @param {string} topId
 */
export function categoryMark(topId) {
  const known = categoryIcon(topId);
  return element('span', { class: 'mark', 'data-category': known }, icon(known));
}

/** @param {string} topId @param {string} name the category's name, in words beside the mark */
export function categoryLabel(topId, name) {
  return element('span', { class: 'category' }, categoryMark(topId), element('span', {}, name));
}
