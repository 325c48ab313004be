import { addBase, addTiles, boundsOf } from './base-layer.js';
import { loadLeaflet } from './leaflet.js';
import { clusterIcon, pinIcon } from './pin.js';
import { element, marked, spoken } from '../ui/element.js';
import { original, say } from '../words/say.js';

/** Median error of a 大字 centre, metres: the circle drawn around a selected approximate place. */
const AREA_RADIUS_METERS = 600;
const SELECTED_ZOOM = 14;
const CLOSEST_FIT = 14;
const NEAREST_SHOWN = 15;
const STILL = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * The map of resources, and the only thing the rest of the page knows of Leaflet. Coordinates in features are
 * longitude first; points given and returned are {lat, lon}, WGS84.
 */
export class ResourceMap {
  #L;
  #map;
  #pins;
  /** @type {Map<string, HTMLElement[]>} where a pin's name stands, by id */
  #labels = new Map();
  #options;
  #site;
  #arrangeNames;
  #picking = false;
  #origin = null;
  #originMarker = null;
  #pointer = null;
  #selection = null;
  #reach = null;
  #way = null;

  /**
   * @param {HTMLElement} container
   * @param {object} options
   * @param {import('../api/types.js').Site} options.site
   * @param {import('../state/reference.js').Places} options.places
   * @param {import('../state/reference.js').Vocabulary} options.vocabulary
   * @param {(id: string) => void} options.onSelect a pin was chosen
   * @param {(id: string) => void} options.onPoint the pointer or focus is on a pin; '' when it leaves
   * @param {(point: {lat: number, lon: number}) => void} options.onPick a place was chosen while picking
   * @param {(available: boolean) => void} options.onTiles whether background tiles can be had
   * @param {boolean} [options.apart] whether pins stand apart even where they lie close to each other
   */
  static async create(container, options) {
    return new ResourceMap(await loadLeaflet(), container, options);
  }

  constructor(L, container, options) {
    this.#L = L;
    this.#options = options;
    this.#site = options.site;
    this.#map = L.map(container, {
      zoomControl: false, fadeAnimation: !STILL, zoomAnimation: !STILL, markerZoomAnimation: !STILL, inertia: !STILL,
      maxZoom: 19, minZoom: 8,
    });
    this.#map.attributionControl.setPrefix(false);
    L.control.zoom({ position: 'topright', zoomInTitle: say('大きくする'), zoomOutTitle: say('小さくする') }).addTo(this.#map);
    L.control.scale({ imperial: false, position: 'bottomright' }).addTo(this.#map);
    this.#map.fitBounds(boundsOf(this.#site));
    this.#arrangeNames = addBase(L, this.#map, this.#site, options.places);
    addTiles(L, this.#map, this.#site.tiles, options.onTiles);
    this.#pins = L.markerClusterGroup({
      showCoverageOnHover: false, maxClusterRadius: options.apart ? 1 : 52, animate: !STILL, spiderfyDistanceMultiplier: 1.6,
      iconCreateFunction: (cluster) => L.divIcon(clusterIcon(cluster.getChildCount())),
    }).addTo(this.#map);
    this.#pins.on('animationend spiderfied unspiderfied', this.#arrangeNames);
    this.#pins.on('clusterkeydown', (event) => onEnter(event, () => event.layer.fire('click', event, true)));
    new ResizeObserver(() => this.resize()).observe(container);
    this.#map.on('click', ({ latlng }) => this.#pick(latlng));
  }

  /** @param {import('../api/types.js').Feature[]} features each with a place; names may come later */
  setPins(features) {
    this.#pins.clearLayers();
    this.#labels.clear();
    this.#pins.addLayers(features.map((feature) => this.#marker(feature)));
    this.#fit(features);
    this.#arrangeNames();
  }

  /** Names the pins. @param {import('../api/types.js').Feature[]} features */
  setNames(features) {
    for (const { id, properties } of features) {
      for (const label of this.#labels.get(id) ?? []) label.replaceChildren(...marked(original(properties.name)));
    }
  }

  /** @param {{lat: number, lon: number}|null} point where one looks from */
  setOrigin(point) {
    this.#origin = point;
    this.#originMarker?.remove();
    this.#originMarker = point && this.#L.marker([point.lat, point.lon], {
      icon: this.#L.divIcon({ className: 'origin-mark', html: say('ここ'), iconSize: [52, 52] }),
      interactive: false, keyboard: false, zIndexOffset: 500,
    }).addTo(this.#map);
  }

  /** Rings the place of a card under the pointer. @param {import('../api/types.js').Feature|null} feature */
  point(feature) {
    this.#pointer?.remove();
    this.#pointer = feature?.geometry ? this.#ring(feature, 'ring ring--pointed') : null;
  }

  /** Shows the place of the open detail. @param {import('../api/types.js').Feature|null} feature */
  select(feature) {
    this.#selection?.remove();
    this.#selection = null;
    if (!feature?.geometry) return;
    const at = latLng(feature);
    const layers = [this.#ring(feature, 'ring ring--selected')];
    if (feature.properties.precision === 'oaza') {
      layers.push(this.#L.circle(at, { radius: AREA_RADIUS_METERS, className: 'area-circle', interactive: false }));
    }
    layers.push(this.#marker(feature, { interactive: false, keyboard: false, zIndexOffset: 1000 }));
    this.#selection = this.#L.featureGroup(layers).addTo(this.#map);
    this.resize();
    this.#map.setView(at, Math.max(this.#map.getZoom(), SELECTED_ZOOM), { animate: !STILL });
  }

  /**
   * Lines and stops of buses and trains, and zones of demand taxis, under the pins.
   *
   * @param {any[]} features of /stops, of /routes and of /zones
   * @returns {Promise<{setShown: (shown: boolean) => void}>}
   */
  async addTransit(...features) {
    const { TransitLayer } = await import('./transit-layer.js');
    return new TransitLayer(this.#L, this.#map, ...features);
  }

  /** Shows how far one gets, under pins and lines. @param {any} areas a FeatureCollection of /reach; null for nothing */
  setReach(areas) {
    this.#reach?.remove();
    if (areas && !this.#map.getPane('reach')) this.#map.createPane('reach').style.zIndex = '340';
    this.#reach = areas && this.#L.geoJSON(areas, {
      pane: 'reach', interactive: false, style: { className: 'reach-area', fillOpacity: 0.12, weight: 2, dashArray: '6 5' },
    }).addTo(this.#map);
  }

  /** Shows a way under the pins. @param {any} line a GeoJSON LineString; null for none */
  setWay(line) {
    this.#way?.remove();
    this.#way = line && this.#L.geoJSON(line, { interactive: false, style: { className: 'course-way' } }).addTo(this.#map);
  }

  /** While picking, the next tap chooses a place. @param {boolean} picking */
  setPicking(picking) {
    this.#picking = picking;
  }

  /** @returns {{lat: number, lon: number}} */
  center() {
    const { lat, lng } = this.#map.getCenter();
    return { lat, lon: lng };
  }

  /** To be called when the container may have another size. */
  resize() {
    this.#map.invalidateSize({ animate: false });
  }

  #marker(feature, more = {}) {
    const { name, categories, precision, rank } = feature.properties;
    const { vocabulary } = this.#options;
    const label = spoken(name ? original(name) : vocabulary.name(categories?.[0]));
    const marker = this.#L.marker(latLng(feature), {
      icon: this.#L.divIcon(pinIcon(vocabulary.topOf(categories?.[0]), label, precision === 'oaza', rank)),
      riseOnHover: true, ...more,
    });
    if (more.interactive === false) return marker;
    const tip = element('span', {}, name ? original(name) : label.textContent);
    this.#labels.set(feature.id, [label, tip]);
    marker.bindTooltip(tip, { direction: 'top', offset: [0, precision === 'oaza' ? -18 : -42] });
    const { onSelect, onPoint } = this.#options;
    marker.on('click', () => onSelect(feature.id));
    marker.on('keydown', (event) => onEnter(event, () => onSelect(feature.id)));
    marker.on('mouseover', () => onPoint(feature.id));
    marker.on('mouseout', () => onPoint(''));
    marker.on('add', () => {
      marker.getElement()?.addEventListener('focus', () => onPoint(feature.id));
      marker.getElement()?.addEventListener('blur', () => onPoint(''));
    });
    return marker;
  }

  #ring(feature, className) {
    return this.#L.circleMarker(latLng(feature), { radius: 30, className, interactive: false }).addTo(this.#map);
  }

  #fit(features) {
    if (this.#selection) return;
    const shown = this.#origin ? features.slice(0, NEAREST_SHOWN) : features;
    const points = shown.map(latLng);
    if (this.#origin) points.push([this.#origin.lat, this.#origin.lon]);
    if (points.length) this.#map.fitBounds(points, { padding: [48, 48], maxZoom: CLOSEST_FIT, animate: false });
  }

  #pick({ lat, lng }) {
    if (this.#picking) this.#options.onPick({ lat, lon: lng });
  }
}

function latLng(feature) {
  const [lon, lat] = feature.geometry.coordinates;
  return [lat, lon];
}

function onEnter(event, act) {
  const { key } = event.originalEvent;
  if (key !== 'Enter' && key !== ' ') return;
  event.originalEvent.preventDefault();
  act();
}
