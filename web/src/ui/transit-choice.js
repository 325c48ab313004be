import { element } from './element.js';
import { loadStyle } from './style-sheet.js';
import { fetchTransit } from '../api/client.js';
import { say } from '../words/say.js';

/**
 * Whether the map shows the lines of buses and trains and the zones of demand taxis, and what they look like.
 *
 * @param {(stops: any[], routes: any[], zones: any[]) => Promise<{setShown: (shown: boolean) => void}>} addTransit
 * @returns {Promise<HTMLElement|null>} null where none is known
 */
export async function createTransitChoice(addTransit) {
  try {
    const [stops, routes, zones] = await Promise.all([
      ...['stops', 'routes', 'zones'].map(async (what) => (await fetchTransit(what)).features), loadStyle('transit.css')]);
    const drawn = routes.filter((route) => route.geometry);
    if (!drawn.length && !zones.length) return null;
    const layer = await addTransit(stops, drawn, zones);
    return choice(layer, drawn, zones);
  } catch {
    return null;
  }
}

function choice(layer, routes, zones) {
  const box = /** @type {HTMLInputElement} */ (element('input', {
    type: 'checkbox', checked: true, on: { change: () => layer.setShown(box.checked) },
  }));
  const railways = routes.filter(isRailway);
  const sample = [...routes, ...zones].some((each) => each.properties.sample);
  return element('label', { class: 'map-transit' }, box, element('span', { class: 'map-transit__name' }, say('乗りもの')), element('span', { class: 'map-transit__keys' },
    railways.length < routes.length && key('bus', say('バス')),
    railways.length > 0 && key('rail', say('鉄道')),
    zones.length > 0 && key('zone', say('デマンドタクシー')),
    sample && element('span', { class: 'map-transit__sample' }, say('サンプル'))));
}

function key(kind, label) {
  return element('span', { class: 'map-transit__key' },
    element('span', { class: `map-transit__line map-transit__line--${kind}`, 'aria-hidden': 'true' }), label);
}

/** @param {any} route a feature of /routes, or what a stop says of one */
export function isRailway(route) {
  return ['rail', 'subway', 'tram'].includes((route.properties ?? route).route_type);
}
