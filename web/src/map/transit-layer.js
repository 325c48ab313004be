import { BEYOND } from './settled.js';
import { element, spoken } from '../ui/element.js';
import { isRailway } from '../ui/transit-choice.js';
import { drawZones, onEscape, STOP_POPUP } from './zone-layer.js';
import { original, say } from '../words/say.js';

/** From these zooms on stops are drawn; below them they would cover the map. */
const STATION_ZOOM = 11;
const BUS_STOP_ZOOM = 14;

/** Poles of one name so near each other are one stop to people; degrees, about 300 m. */
const SAME_STOP_DEGREES = 0.003;

/** White on a line's colour must be told apart; a colour of the feed that is paler is not used. */
const LEAST_CONTRAST = 3;
const BUS_COLOUR = '#1f5a9e';
const RAIL_COLOUR = '#3b3b3b';
const STOP_BOX = 44;

/**
 * Lines and stops of buses and trains, and zones of demand taxis, as vectors that need no tiles. Railways are striped and their stations
 * square, as on Japanese maps; bus lines are plain and their stops round. Everything lies under the pins.
 */
export class TransitLayer {
  #L;
  #map;
  #lines;
  #stops;
  #zones;
  /** @type {{at: [number, number], zoom: number, marker: any}[]} */
  #markers;
  #shown = true;

  /** @param {any} L Leaflet @param {any} map @param {any[]} stops @param {any[]} routes @param {any[]} zones of the API */
  constructor(L, map, stops, routes, zones) {
    this.#L = L;
    this.#map = map;
    map.createPane('lines').style.zIndex = '350';
    map.createPane('stops').style.zIndex = '590';
    const renderer = L.svg({ pane: 'lines' });
    this.#lines = L.layerGroup([...routes].sort((a, b) => Number(isRailway(a)) - Number(isRailway(b)))
      .flatMap((route) => this.#draw(route, renderer))).addTo(map);
    this.#stops = L.layerGroup().addTo(map);
    this.#zones = drawZones(L, map, zones);
    this.#markers = together(stops.filter((stop) => stop.properties.routes.length)).map((stop) => ({
      at: stop.at, zoom: stop.railway ? STATION_ZOOM : BUS_STOP_ZOOM, marker: this.#marker(stop),
    })).concat(this.#zones.signs);
    map.on('settled', () => this.#choose());
    this.#choose();
  }

  /** @param {boolean} shown */
  setShown(shown) {
    this.#shown = shown;
    for (const layer of [this.#lines, this.#zones.areas]) {
      if (shown) layer.addTo(this.#map);
      else layer.remove();
    }
    this.#choose();
  }

  /** A casing that sets the line off from what lies under it, the line, and a railway's stripes. */
  #draw(route, renderer) {
    const railway = isRailway(route);
    const line = (weight, color, more = {}) => this.#L.polyline(latLngs(route), {
      weight, color, opacity: 1, pane: 'lines', renderer, interactive: false, smoothFactor: 1.5, ...more,
    });
    const named = { interactive: true, className: railway ? 'line line--rail' : 'line line--bus' };
    const strokes = railway
      ? [line(8, '#fff'), line(6, RAIL_COLOUR, named), line(3, '#fff', { dashArray: '9 9', lineCap: 'butt' })]
      : [line(7, '#fff'), line(4, legible(route.properties.color), named)];
    strokes[1].bindTooltip(() => element('span', {}, nameOf(route.properties)), { sticky: true });
    return strokes;
  }

  #marker(stop) {
    const html = element('span', { class: `stop stop--${stop.railway ? 'rail' : 'bus'}` },
      element('span', { class: 'stop__sign', 'aria-hidden': 'true' }, stop.railway ? say('駅') : ''),
      spoken(`${stop.railway ? say('駅') : say('バス停')} ${original(stop.name)}`));
    return this.#L.marker(stop.at, {
      pane: 'stops', riseOnHover: true,
      icon: this.#L.divIcon({ html, className: 'stop-box', iconSize: [STOP_BOX, STOP_BOX] }),
    })
      .bindTooltip(() => element('span', {}, original(stop.name)), { direction: 'top', offset: [0, -8] })
      .bindPopup(() => describe(stop), STOP_POPUP)
      .on('popupopen', ({ target }) => target.closeTooltip())
      .on('keydown', onEscape);
  }

  /** Only what is in sight and near enough is an element of the page. */
  #choose() {
    const bounds = this.#map.getBounds().pad(BEYOND);
    const zoom = this.#map.getZoom();
    for (const { at, zoom: from, marker } of this.#markers) {
      if (this.#shown && zoom >= from && bounds.contains(at)) this.#stops.addLayer(marker);
      else this.#stops.removeLayer(marker);
    }
  }
}

function describe(stop) {
  return element('div', { class: 'stop-card' },
    element('p', {}, element('strong', {}, stop.railway ? original(stop.name) : `${say('バス停')} ${original(stop.name)}`)),
    element('ul', {}, ...[...stop.routes.values()].map((route) => (
      element('li', {}, `${isRailway(route) ? say('鉄道') : say('バス')} ${original(route.name)}`)))),
    stop.sample && element('p', { class: 'stop-card__sample' }, say('架空の時刻表によるもの(サンプル)です。')));
}

/** Poles and platforms of one name beside each other, with the lines of all. */
function together(stops) {
  const known = new Map();
  const all = [];
  for (const { geometry, properties } of stops) {
    const [lon, lat] = geometry.coordinates;
    const railway = properties.routes.some(isRailway);
    const key = `${properties.name} ${railway}`;
    let stop = (known.get(key) ?? []).find(({ at }) => Math.hypot(at[0] - lat, at[1] - lon) < SAME_STOP_DEGREES);
    if (!stop) {
      stop = { name: properties.name, at: [lat, lon], railway, sample: properties.sample, routes: new Map() };
      known.set(key, [...known.get(key) ?? [], stop]);
      all.push(stop);
    }
    for (const route of properties.routes) stop.routes.set(route.id, route);
  }
  return all;
}

function nameOf({ name, agency, sample }) {
  return original(`${name}${agency ? ` ${agency}` : ''}`) + (sample && !name.includes('サンプル') ? say('(サンプル)') : '');
}

function latLngs(route) {
  return route.geometry.coordinates.map((line) => line.map(([lon, lat]) => [lat, lon]));
}

/** The feed's colour where it can be seen on a pale ground. */
function legible(colour) {
  return /^#[0-9a-f]{6}$/i.test(colour ?? '') && 1.05 / (luminance(colour) + 0.05) >= LEAST_CONTRAST ? colour : BUS_COLOUR;
}

/** Relative luminance as WCAG 2 has it. */
function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
