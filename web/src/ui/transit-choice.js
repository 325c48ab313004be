import { element } from './element.js';
import { loadStyle } from './style-sheet.js';
import { fetchRoutes, fetchStops } from '../api/client.js';

/**
 * Whether the map shows the lines of buses and trains, and what its lines mean.
 *
 * @param {(stops: any[], routes: any[]) => Promise<{setShown: (shown: boolean) => void}>} addTransit
 * @returns {Promise<HTMLElement|null>} null where no line is known
 */
export async function createTransitChoice(addTransit) {
  try {
    const [stops, routes] = await Promise.all([fetchStops(), fetchRoutes(), loadStyle('transit.css')]);
    const drawn = routes.features.filter((route) => route.geometry);
    if (!drawn.length) return null;
    const layer = await addTransit(stops.features, drawn);
    return choice(layer, drawn);
  } catch {
    return null;
  }
}

function choice(layer, routes) {
  const box = /** @type {HTMLInputElement} */ (element('input', {
    type: 'checkbox', checked: true, on: { change: () => layer.setShown(box.checked) },
  }));
  const railways = routes.filter(isRailway);
  return element('label', { class: 'map-transit' }, box,
    railways.length < routes.length && key('bus', 'バス'),
    railways.length > 0 && key('rail', '鉄道'),
    'の路線', routes.some((route) => route.properties.sample) && element('span', { class: 'map-transit__sample' }, 'サンプル'));
}

function key(kind, label) {
  return element('span', { class: 'map-transit__key' },
    element('span', { class: `map-transit__line map-transit__line--${kind}`, 'aria-hidden': 'true' }), label);
}

/** @param {any} route a feature of /routes, or what a stop says of one */
export function isRailway(route) {
  return ['rail', 'subway', 'tram'].includes((route.properties ?? route).route_type);
}
