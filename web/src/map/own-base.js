import { element } from '../ui/element.js';
import { say } from '../words/say.js';
import { load } from './leaflet.js';

/**
 * The municipality's own base map: a PMTiles archive, of which only the parts in sight are fetched. Pictures need a
 * small reader, vectors a renderer; neither is loaded where there is no such map.
 */

const COPYRIGHT = 'https://www.openstreetmap.org/copyright';
const DEEPEST = 19;

/**
 * @param {any} L Leaflet
 * @param {NonNullable<import('../api/types.js').Site['basemap']>} basemap
 * @returns {Promise<any>} a layer
 */
export async function ownBase(L, { url, format, attribution, min_zoom, max_zoom, bounds }) {
  const [west, south, east, north] = bounds;
  const common = { bounds: [[south, west], [north, east]], attribution: credit(attribution), maxZoom: DEEPEST, pane: 'tilePane' };
  if (format === 'vector') {
    await load('script', { src: '/vendor/protomaps/protomaps-leaflet.js' });
    return window.protomapsL.leafletLayer({ ...common, url, flavor: 'light', lang: 'ja', maxDataZoom: max_zoom });
  }
  await load('script', { src: '/vendor/protomaps/pmtiles.js' });
  const archive = new window.pmtiles.PMTiles(url);
  return window.pmtiles.leafletRasterLayer(archive, { ...common, minNativeZoom: min_zoom, maxNativeZoom: max_zoom });
}

/** Leaflet takes HTML; OpenStreetMap asks for a link. */
function credit(attribution) {
  const words = attribution || say('自前の背景地図');
  return attribution.includes('OpenStreetMap')
    ? element('a', { href: COPYRIGHT }, words).outerHTML : element('span', {}, words).outerHTML;
}
