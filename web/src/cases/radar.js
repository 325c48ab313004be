import { AXES } from './questions.js';

const SVG = 'http://www.w3.org/2000/svg';
const TOP = 10;
const RADIUS = 100;
const RINGS = [2, 4, 6, 8, 10];
const LABEL_AT = 11.6;

/**
 * Days of the wheel of life laid over each other. The latest is a solid line with filled dots, the one before a dashed line
 * with hollow squares: both can be told apart without colour. An axis without an answer leaves a gap.
 *
 * @param {import('../api/cases.js').Answers[]} days one or two, by day
 * @returns {SVGSVGElement}
 */
export function createRadar(days) {
  const root = /** @type {SVGSVGElement} */ (shape('svg', {
    class: 'radar', viewBox: '-212 -138 424 280', role: 'img', 'aria-label': `くらしの輪。${days.map(inWords).join('。')}`,
  }));
  root.append(
    ...RINGS.map((ring) => shape('polygon', { class: 'radar__ring', points: AXES.map((_, i) => at(i, ring).join(',')).join(' ') })),
    ...AXES.map((_, i) => line('radar__axis', [0, 0], at(i, TOP))),
    ...[0, 5, 10].map((value) => text(4, -value * (RADIUS / TOP) + 3, String(value), 'radar__value', 'start')),
    ...AXES.map(([, name], i) => label(i, name)),
    ...days.map((day, i) => curve(day, i === days.length - 1 ? 'latest' : 'before')));
  return root;
}

/** A value on an axis; the first axis points up, the others follow clockwise. */
function at(axis, value) {
  const angle = (axis / AXES.length) * 2 * Math.PI;
  const length = (value / TOP) * RADIUS;
  return [rounded(Math.sin(angle) * length), rounded(-Math.cos(angle) * length)];
}

function curve(day, which) {
  const group = shape('g', { class: `radar__day radar__day--${which}` });
  const values = AXES.map(([axis]) => day[axis] ?? null);
  values.forEach((value, i) => {
    const next = (i + 1) % values.length;
    if (value !== null && values[next] !== null) group.append(line('', at(i, value), at(next, values[next])));
  });
  values.forEach((value, i) => {
    if (value !== null) group.append(dot(at(i, value), which));
  });
  return group;
}

function dot([x, y], which) {
  return which === 'latest' ? shape('circle', { cx: x, cy: y, r: 4.5 }) : shape('rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9 });
}

function label(axis, name) {
  const [x, y] = at(axis, LABEL_AT);
  const anchor = Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end';
  return text(x, y + (Math.abs(x) < 1 && y > 0 ? 10 : 4), name, 'radar__label', anchor);
}

function line(className, [x1, y1], [x2, y2]) {
  return shape('line', { class: className, x1, y1, x2, y2 });
}

function text(x, y, words, className, anchor) {
  const node = shape('text', { class: className, x, y, 'text-anchor': anchor });
  node.textContent = words;
  return node;
}

function shape(name, attributes) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

function inWords(day) {
  return `${day.on} ${AXES.map(([axis, name]) => `${name} ${day[axis] ?? '答えたくない'}`).join('、')}`;
}

function rounded(value) {
  return Math.round(value * 10) / 10;
}
