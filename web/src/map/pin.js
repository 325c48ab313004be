import { categoryIcon, icon } from '../ui/icon.js';
import { spoken } from '../ui/element.js';
import { placeName, say } from '../words/say.js';

/** Groups of categories share a body; within a group the glyph and the colour differ. */
const BODIES = {
  round: 'M18 43C13 35 3 29 3 18a15 15 0 1 1 30 0c0 11-10 17-15 25z',
  square: 'M18 43l-6.5-9H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5h20a5 5 0 0 1 5 5v21a5 5 0 0 1-5 5h-3.5z',
  hexagon: 'M18 43l-5.5-9.5L4 28.5A3 3 0 0 1 2.5 26V11A3 3 0 0 1 4 8.5l12.5-7a3 3 0 0 1 3 0l12.5 7a3 3 0 0 1 1.5 2.5v15a3 3 0 0 1-1.5 2.5l-8.5 5z',
};
/** The shape of a top-level category; round where none is said. */
export const BODY_OF = {
  exercise: 'round', gathering: 'round', food: 'round', family: 'round',
  culture: 'square', art: 'square', learning: 'square',
  nature: 'hexagon', support: 'hexagon', advice: 'hexagon', care: 'hexagon', work: 'hexagon',
};

/** How far off a place of each precision may be, metres: a block's size; the median error of a 大字's centre. */
export const RADIUS_METERS = { block: 60, oaza: 600 };

const SVG = 'http://www.w3.org/2000/svg';

/**
 * How a resource looks on the map: a pin with its category's shape, glyph and colour; a dashed ring without a
 * point where only the area is known.
 *
 * @param {string} topId top-level category
 * @param {HTMLElement} label what it is called, for screen readers
 * @param {boolean} approximate
 * @param {number} [rank] in a list beside the map
 * @returns {{html: HTMLElement, className: string, iconSize: [number, number], iconAnchor: [number, number]}}
 *     options of an L.divIcon
 */
export function pinIcon(topId, label, approximate, rank) {
  const known = categoryIcon(topId);
  const html = document.createElement('span');
  html.className = `pin ${approximate ? 'pin--approximate' : 'pin--exact'}`;
  html.dataset.category = known;
  if (!approximate) html.append(body(BODIES[BODY_OF[known] ?? 'round']));
  html.append(icon(known), label, approximate ? spoken(say('(おおよその場所)')) : '');
  if (rank) html.dataset.rank = String(rank);
  return approximate
    ? { html, className: 'pin-box', iconSize: [44, 44], iconAnchor: [22, 22] }
    : { html, className: 'pin-box', iconSize: [44, 44], iconAnchor: [22, 43] };
}

/** @param {any} L Leaflet @returns {any} an L.DivIcon that asks `make` for its options when it is seen, and not before */
export function lateIcon(L) {
  return L.DivIcon.extend({
    createIcon(old) {
      Object.assign(this.options, this.options.make());
      return L.DivIcon.prototype.createIcon.call(this, old);
    },
  });
}

/** @param {number} count @param {import('../api/types.js').Area|undefined} near @returns options of an L.divIcon */
export function clusterIcon(count, near) {
  const html = document.createElement('span');
  html.className = 'cluster__count';
  html.append(String(count), spoken(say('件の活動。{place}のあたり。押すと広がります', { place: near ? placeName(near) : '' })));
  const size = count < 10 ? 44 : count < 50 ? 52 : 60;
  return { html, className: 'cluster', iconSize: [size, size] };
}

function body(d) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'pin__body');
  svg.setAttribute('viewBox', '0 0 36 45');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}
