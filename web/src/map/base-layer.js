/**
 * What lies under the pins. Drawn from our own data first, so that the map can be read where tiles cannot be
 * fetched: the municipality's box, a dot per 大字, and the names of towns and 大字. Tiles come on top of the box.
 */

import { arrangeNames } from './names.js';
import { element } from '../ui/element.js';

/** From this zoom on each 大字 is named; below it only the former towns. */
const AREA_NAMES_ZOOM = 13;

/**
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import('../api/client.js').Site} site
 * @param {import('../state/places.js').Places} places
 * @returns {() => void} to be called when pins moved: names make room for them
 */
export function addBase(L, map, site, places) {
  addPane(map, 'ground', 150);
  addPane(map, 'names', 640);
  L.rectangle(boundsOf(site), { className: 'municipality', interactive: false, pane: 'ground', renderer: L.svg({ pane: 'ground' }) }).addTo(map);
  const areas = places.towns.flatMap((town) => town.children ?? []);
  L.layerGroup(areas.map((area) => L.circleMarker([area.lat, area.lon], {
    radius: 2.5, className: 'area-dot', interactive: false, pane: 'ground',
  }))).addTo(map);

  const townNames = nameLayer(L, places.towns, 'place-name place-name--town');
  const areaNames = nameLayer(L, areas, 'place-name');
  const choose = () => {
    const close = map.getZoom() >= AREA_NAMES_ZOOM;
    (close ? areaNames : townNames).addTo(map);
    (close ? townNames : areaNames).remove();
  };
  const arrange = () => requestAnimationFrame(() => arrangeNames(map.getPane('names'), map.getPane('markerPane')));
  map.on('zoomend', choose);
  map.on('moveend', arrange);
  choose();
  return arrange;
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

function nameLayer(L, areas, className) {
  return L.layerGroup(areas.map((area) => L.marker([area.lat, area.lon], {
    icon: L.divIcon({ className, html: element('span', {}, area.name), iconSize: null }),
    interactive: false, keyboard: false, pane: 'names',
  })));
}
