const SVG = 'http://www.w3.org/2000/svg';

/**
 * A QR code as the server has it: the data of a path, drawn here, so that no markup is read.
 *
 * @param {{size: number, path: string}} code
 * @param {string} label what it leads to, for who does not see it
 */
export function createQr({ size, path }, label) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ class: 'qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' })) {
    svg.setAttribute(name, value);
  }
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', String(size));
  ground.setAttribute('height', String(size));
  ground.setAttribute('fill', '#fff');
  const dark = document.createElementNS(SVG, 'path');
  dark.setAttribute('d', path);
  dark.setAttribute('fill', '#000');
  svg.append(ground, dark);
  return svg;
}
