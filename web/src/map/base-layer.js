import { element } from '../ui/element.js';
import { japanese, placeName } from '../words/say.js';

/**
 * What lies under the pins. Drawn from our own data first, so that the map can be read where tiles cannot be
 * fetched: the municipality's box, a dot per 大字, and the names of towns and 大字. Tiles come on top of the box.
 */

/** From this zoom on each 大字 is named; below it only the former towns. */
const AREA_NAMES_ZOOM = 13;

/** Directions to try for a name around its point: above, below, beside, then the corners and what lies between. */
const DIRECTIONS = [
  [0, -1], [0, 1], [1, 0], [-1, 0], [1, -1], [-1, -1], [1, 1], [-1, 1],
  [0.5, -1], [-0.5, -1], [0.5, 1], [-0.5, 1], [1, -0.5], [-1, -0.5], [1, 0.5], [-1, 0.5],
];

/** How far to try, in pixels beyond the name's own half size. */
const DISTANCES = [8, 16, 24, 32, 40];

const CANDIDATES = DISTANCES.flatMap((distance) => DIRECTIONS.map(([x, y]) => ({ x, y, distance })));

/**
 * @param {any} L Leaflet
 * @param {any} map
 * @param {import('../api/types.js').Site} site
 * @param {import('../state/reference.js').Places} places
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
  const [names, pins] = [map.getPane('names'), map.getPane('markerPane')];
  const arrange = () => requestAnimationFrame(async () => {
    // A cluster that comes apart says so before its pins have arrived.
    await Promise.allSettled(pins.getAnimations({ subtree: true }).map(({ finished }) => finished));
    arrangeNames(names, pins);
  });
  map.on('zoomend', choose);
  map.on('settled', arrange);
  choose();
  return arrange;
}

/**
 * The municipality's own base map, or the configured tiles. Says once whether they can be had.
 *
 * @param {any} L @param {any} map
 * @param {import('../api/types.js').Site} site
 * @param {(available: boolean) => void} onTiles
 */
export async function addTiles(L, map, { tiles, basemap }, onTiles) {
  if (!basemap && !tiles?.url) return;
  let said;
  const say = (available) => {
    if (said === true || said === available) return;
    said = available;
    onTiles(available);
  };
  try {
    const layer = basemap
      ? await (await import('./own-base.js')).ownBase(L, basemap)
      : L.tileLayer(tiles.url, { attribution: japanese ? tiles.attribution : `<span lang="ja">${tiles.attribution}</span>`, maxNativeZoom: tiles.max_zoom, maxZoom: 19 });
    layer.on('tileload', () => say(true)).on('tileerror', () => say(false)).addTo(map);
  } catch {
    say(false);
  }
}

/** @param {import('../api/types.js').Site} site @returns {[[number, number], [number, number]]} latitude first */
export function boundsOf(site) {
  const [west, south, east, north] = site.municipality.bounding_box;
  return [[south, west], [north, east]];
}

function addPane(map, name, zIndex) {
  map.createPane(name).style.zIndex = String(zIndex);
}

function nameLayer(L, areas, className) {
  return L.layerGroup(areas.map((area) => L.marker([area.lat, area.lon], {
    icon: L.divIcon({ className, html: element('span', {}, placeName(area)), iconSize: null }),
    interactive: false, keyboard: false, pane: 'names',
  })));
}

/**
 * Moves each name of a place to where neither a pin nor another name covers it; a name that finds no room is
 * hidden until the map moves.
 *
 * @param {HTMLElement} names the pane of names
 * @param {HTMLElement} pins the pane of pins and clusters
 */
function arrangeNames(names, pins) {
  const taken = [...pins.children].map((pin) => pin.getBoundingClientRect());
  const moves = [];
  for (const name of names.children) {
    const label = name.firstElementChild;
    const { width, height } = label.getBoundingClientRect();
    const { left, top } = name.getBoundingClientRect();
    const place = CANDIDATES
      .map(({ x, y, distance }) => ({ x: x * (width / 2 + distance), y: y * (height / 2 + distance) }))
      .map(({ x, y }) => ({ x, y, box: boxAround(left + x, top + y, width, height) }))
      .find(({ box }) => !taken.some((other) => overlaps(box, other)));
    if (place) taken.push(place.box);
    moves.push({ label, place });
  }
  for (const { label, place } of moves) {
    label.style.visibility = place ? 'visible' : 'hidden';
    if (place) label.style.translate = `calc(-50% + ${place.x}px) calc(-50% + ${place.y}px)`;
  }
}

function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlaps(a, b) {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
