/** A sketch of the way, as the server has it: drawn here, so that no markup is read. Black and white only. */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {import('../api/prescriptions.js').Sketch} sketch @param {string} label for who does not see it */
export function createMap(sketch, label) {
  const { width, height, lines, marks, labels, scale } = sketch;
  return svg('svg', { class: 'rx-map', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    svg('rect', { x: 2, y: 2, width: width - 4, height: height - 4, fill: '#fff', stroke: '#000', 'stroke-width': 4 }),
    ...lines.flatMap(track),
    ...marks.map(mark),
    ...labels.map(({ kind, text, x, y, size }) => svg('text', { x, y, 'font-size': size, 'font-weight': kind === 'here' ? 700 : 400, class: 'rx-map__name' }, text)),
    ...bar(scale), ...north(width));
}

function track({ track: kind, points }) {
  const line = (attributes) => svg('polyline', { points: points.join(' '), fill: 'none', 'stroke-linejoin': 'round', ...attributes });
  if (kind === 'bus') return [line({ stroke: '#555', 'stroke-width': 5 })];
  return [line({ stroke: '#000', 'stroke-width': 9 }), line({ stroke: '#fff', 'stroke-width': 5, 'stroke-dasharray': '18 18' })];
}

function mark({ kind, x, y }) {
  if (kind === 'here') return svg('path', { d: star(x, y), fill: '#000', stroke: '#fff', 'stroke-width': 3 });
  if (kind === 'stop') return svg('circle', { cx: x, cy: y, r: 10, fill: '#fff', stroke: '#000', 'stroke-width': 4 });
  if (kind === 'station') return svg('rect', { x: x - 11, y: y - 11, width: 22, height: 22, fill: '#fff', stroke: '#000', 'stroke-width': 4 });
  return svg('circle', { cx: x, cy: y, r: 6, fill: '#000' });
}

function star(x, y) {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 ? 9 : 22;
    return `${(x + radius * Math.sin((i * Math.PI) / 5)).toFixed(1)} ${(y - radius * Math.cos((i * Math.PI) / 5)).toFixed(1)}`;
  });
  return `M${points.join('L')}z`;
}

function bar({ x, y, length, metres }) {
  return [
    svg('path', { d: `M${x} ${y - 8}v8h${length}v-8`, fill: 'none', stroke: '#000', 'stroke-width': 3 }),
    svg('text', { x: x + length + 8, y, 'font-size': 26, class: 'rx-map__name' }, metres >= 1000 ? `${metres / 1000}km` : `${metres}m`),
  ];
}

function north(width) {
  return [
    svg('path', { d: `M${width - 26} 12l12 34l-12 -8l-12 8z`, fill: '#000' }),
  ];
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}
