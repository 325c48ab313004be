/**
 * What lies under the pins. Drawn from our own data first, so that the map can be read where tiles cannot be
 * fetched: the municipality's box, a dot per 大字, and the names of towns and 大字. Tiles come on top of the box.
 */

import { element } from '../ui/element.js';

/** From this zoom on each 大字 is named; below it only the former towns. */
const AREA_NAMES_ZOOM = 13;

/**
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import('../api/client.js').Site} site
 * @param {import('../state/places.js').Places} places
 */
export function addBase(L, map, site, places) {
  addPane(map, 'ground', 150);
  addPane(map, 'names', 640);
  L.rectangle(boundsOf(site), { className: 'municipality', interactive: false, pane: 'ground', renderer: L.svg({ pane: 'ground' }) }).addTo(map);
  const townNames = L.layerGroup(places.towns.map((town) => label(L, town, 'place-name place-name--town')));
  const areas = places.towns.flatMap((town) => town.children ?? []);
  const areaNames = L.layerGroup(areas.map((area) => label(L, area, 'place-name')));
  const dots = L.layerGroup(areas.map((area) => L.circleMarker([area.lat, area.lon], {
    radius: 2.5, className: 'area-dot', interactive: false, pane: 'ground',
  })));
  dots.addTo(map);
  const choose = () => {
    const close = map.getZoom() >= AREA_NAMES_ZOOM;
    (close ? areaNames : townNames).addTo(map);
    (close ? townNames : areaNames).remove();
  };
  map.on('zoomend', choose);
  choose();
}

/**
 * The configured tiles. Says once whether they can be had.
 *
 * @param {any} L @param {any} map
 * @param {import('../api/client.js').Site['tiles']} tiles
 * @param {(available: boolean) => void} onTiles
 */
export function addTiles(L, map, tiles, onTiles) {
  if (!tiles?.url) return;
  let said;
  const say = (available) => {
    if (said === true || said === available) return;
    said = available;
    onTiles(available);
  };
  L.tileLayer(tiles.url, { attribution: tiles.attribution, maxNativeZoom: tiles.max_zoom, maxZoom: 19 })
    .on('tileload', () => say(true))
    .on('tileerror', () => say(false))
    .addTo(map);
}

/** @param {import('../api/client.js').Site} site @returns {[[number, number], [number, number]]} latitude first */
export function boundsOf(site) {
  const [west, south, east, north] = site.municipality.bounding_box;
  return [[south, west], [north, east]];
}

function addPane(map, name, zIndex) {
  map.createPane(name).style.zIndex = String(zIndex);
}

function label(L, area, className) {
  return L.marker([area.lat, area.lon], {
    icon: L.divIcon({ className, html: element('span', {}, area.name), iconSize: null }),
    interactive: false, keyboard: false, pane: 'names',
  });
}
