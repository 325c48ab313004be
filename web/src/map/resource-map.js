import { addBase, addTiles, boundsOf } from './base-layer.js';
import { loadLeaflet } from './leaflet.js';
import { clusterIcon, lateIcon, pinIcon, RADIUS_METERS } from './pin.js';
import { tellWhenSettled } from './settled.js';
import { element, marked, spoken } from '../ui/element.js';
import { original, say } from '../words/say.js';

/** From this zoom on the area of a place that is only roughly known is larger than its pin. */
const AREA_ZOOM = 12;
const SELECTED_ZOOM = 14;
const CLOSEST_FIT = 14;
const NEAREST_SHOWN = 15;
const CLOSEST_SHARED = 17;
/** A place farther away than so many times the municipality's size is none of its map. */
const SURROUNDINGS = 3;
/** Whoever is farther away sees the places, not the way to them. */
const FAR_METERS = 50_000;
const STILL = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * The map of resources, and the only thing the rest of the page knows of Leaflet. Coordinates in features are
 * longitude first; points given and returned are {lat, lon}, WGS84.
 */
export class ResourceMap {
  #L;
  #map;
  #pins;
  #PinIcon;
  /** @type {Map<string, string>} by id */
  #names = new Map();
  /** @type {Map<string, HTMLElement>} where the name of a pin in sight stands, by id */
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
  #areas = null;
  #rough = [];
  /** @type {import('../api/types.js').Feature[]} */
  #features = [];
  /** Where somebody has put the map; '' where all pins are in sight. */
  #place = '';
  /** Whether that is still to be shown. */
  #due = false;
  /** Whether somebody has had a hand on the map since it was last moved. */
  #touched = false;

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
   * @param {(place: string) => void} [options.onMove] somebody has put the map somewhere: 'latitude,longitude,zoom'
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
    tellWhenSettled(this.#map);
    L.control.zoom({ position: 'topright', zoomInTitle: say('大きくする'), zoomOutTitle: say('小さくする') }).addTo(this.#map);
    // Written anew at each step of a drag, it has the whole page painted each time.
    L.control.scale({ imperial: false, position: 'bottomright', updateWhenIdle: true }).addTo(this.#map);
    this.#map.fitBounds(boundsOf(this.#site));
    this.#arrangeNames = addBase(L, this.#map, this.#site, options.places);
    void addTiles(L, this.#map, this.#site, options.onTiles);
    this.#PinIcon = lateIcon(L);
    this.#pins = L.markerClusterGroup({
      showCoverageOnHover: false, maxClusterRadius: options.apart ? 1 : 52, animate: !STILL, spiderfyDistanceMultiplier: 1.6,
      iconCreateFunction: (cluster) => L.divIcon(clusterIcon(cluster.getChildCount(), options.places.nearest(cluster.getLatLng()))),
    }).addTo(this.#map);
    // It draws three times the map's width: what lies beyond can wait.
    this.#map.off('moveend', this.#pins._moveEnd, this.#pins).on('settled', this.#pins._moveEnd, this.#pins);
    this.#pins.on('animationend spiderfied unspiderfied', this.#arrangeNames);
    this.#pins.on('clusterkeydown', (event) => onEnter(event, () => event.layer.fire('click', event, true)));
    // Not within the frame that made it larger or smaller: that one is what somebody waits for.
    new ResizeObserver(() => setTimeout(() => this.resize())).observe(container);
    this.#map.on('click', ({ latlng: { lat, lng } }) => this.#picking && options.onPick({ lat, lon: lng }));
    this.#map.on('zoomend', () => void this.#drawAreas());
    for (const sign of ['pointerdown', 'wheel', 'keydown', 'click']) {
      container.addEventListener(sign, () => (this.#touched = true), { passive: true, capture: true });
    }
    this.#map.on('settled', () => this.#tellPlace());
  }

  /**
   * @param {import('../api/types.js').Feature[]} features each with a place; names may come later
   * @param {string} [place] where to look: 'latitude,longitude,zoom'; at all of them if not said
   */
  setPins(features, place = '') {
    this.#pins.clearLayers();
    this.#labels.clear();
    this.#names.clear();
    this.#pins.addLayers(features.map((feature) => this.#marker(feature)));
    this.#features = features;
    this.#place = place;
    this.#due = true;
    this.#fit();
    this.#arrangeNames();
    this.#rough = features.filter(({ properties }) => properties.precision in RADIUS_METERS);
    void this.#drawAreas();
  }

  /** Other pins are on their way: they are fitted in, whatever was done to the map before. */
  awaitPins() {
    this.#touched = false;
  }

  /** @param {string} place as of setPins */
  lookAt(place) {
    if (place === this.#place) return;
    this.#place = place;
    this.#due = true;
    this.#fit();
  }

  /** Names the pins. @param {import('../api/types.js').Feature[]} features */
  setNames(features) {
    for (const { id, properties } of features) {
      this.#names.set(id, properties.name);
      const label = this.#labels.get(id);
      label?.replaceChildren(...marked(original(properties.name)));
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

  /** Rings the place of a card under the pointer, and follows to where it is. @param {import('../api/types.js').Feature|null} feature */
  point(feature) {
    this.#pointer?.remove();
    this.#pointer = feature?.geometry ? this.#ring(feature, 'ring ring--pointed') : null;
    if (this.#pointer) this.#map.panInside(latLng(feature), { padding: [48, 48], animate: !STILL });
  }

  /** Shows the place of the open detail. @param {import('../api/types.js').Feature|null} feature */
  select(feature) {
    const open = this.#selection;
    open?.remove();
    this.#selection = null;
    if (!feature?.geometry) {
      // Who has not moved the map while a detail was open finds it where it was.
      this.#due ||= Boolean(open) && !this.#touched;
      this.#fit();
      this.#tellPlace();
      return;
    }
    this.#touched = false;
    const at = latLng(feature);
    const layers = [this.#ring(feature, 'ring ring--selected')];
    const radius = RADIUS_METERS[feature.properties.precision];
    if (radius) layers.push(this.#L.circle(at, { radius, className: 'area-circle', interactive: false }));
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

  /**
   * Shows how far one gets, under pins and lines.
   *
   * @param {any} areas a FeatureCollection of /reach; null for nothing
   * @param {boolean} [whole] whether all of it comes into sight
   */
  async setReach(areas, whole = false) {
    if (!areas && !this.#reach) return;
    this.#reach ??= import('./reach-layer.js').then(({ ReachLayer }) => new ReachLayer(this.#L, this.#map));
    (await this.#reach).show(areas, whole);
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
    this.#fit();
  }

  /** Of ten thousand pins most are in clusters: what a pin needs to be seen is made when it is. */
  #marker(feature, more = {}) {
    const { categories, precision, rank } = feature.properties;
    const rough = precision === 'oaza';
    const make = () => {
      const label = spoken(this.#nameOf(feature));
      if (more.interactive !== false) this.#labels.set(feature.id, label);
      return pinIcon(this.#options.vocabulary.topOf(categories?.[0]), label, rough, rank);
    };
    const marker = this.#L.marker(latLng(feature), { icon: new this.#PinIcon({ make }), riseOnHover: true, ...more });
    if (more.interactive !== false) marker.on('add', () => this.#wire(marker, feature));
    return marker;
  }

  #wire(marker, feature) {
    const { onSelect, onPoint } = this.#options;
    const pin = marker.getElement();
    pin.addEventListener('focus', () => {
      onPoint(feature.id);
      marker.openTooltip();
    });
    pin.addEventListener('blur', () => {
      onPoint('');
      marker.closeTooltip();
    });
    if (marker.getTooltip()) return;
    const { precision } = feature.properties;
    const remark = precision in RADIUS_METERS ? say('(おおよその場所)') : '';
    marker.bindTooltip(() => element('span', {}, this.#nameOf(feature), remark), {
      direction: 'top', offset: [0, precision === 'oaza' ? -18 : -42],
    });
    marker.on('click', () => onSelect(feature.id));
    marker.on('keydown', (event) => onEnter(event, () => onSelect(feature.id)));
    marker.on('mouseover', () => onPoint(feature.id));
    marker.on('mouseout', () => onPoint(''));
  }

  #nameOf({ id, properties: { name, categories } }) {
    const known = this.#names.get(id) ?? name;
    return known ? original(known) : this.#options.vocabulary.name(categories?.[0]);
  }

  /** From afar nobody waits for areas that are smaller than a pin. */
  async #drawAreas() {
    if (!this.#areas && (!this.#rough.length || this.#map.getZoom() < AREA_ZOOM)) return;
    this.#areas ??= import('./area-layer.js').then(({ AreaLayer }) => new AreaLayer(this.#L, this.#map));
    (await this.#areas).setPlaces(this.#rough);
  }

  /** No closer and no finer than what may be passed on: 100 m are a finger's width then. */
  #tellPlace() {
    if (!this.#touched || this.#selection) return;
    this.#touched = false;
    const { lat, lng } = this.#map.getCenter();
    this.#place = `${lat.toFixed(3)},${lng.toFixed(3)},${Math.min(this.#map.getZoom(), CLOSEST_SHARED)}`;
    this.#options.onMove?.(this.#place);
  }

  #ring(feature, className) {
    return this.#L.circleMarker(latLng(feature), { radius: 30, className, interactive: false }).addTo(this.#map);
  }

  /** Not while a detail's place is being looked at, and not before anything can be seen: then it is made up for. */
  #fit() {
    if (!this.#due || this.#selection || !this.#map.getContainer().offsetWidth) return;
    this.#due = false;
    this.#touched = false;
    const [lat, lon, zoom] = this.#place.split(',').map(Number);
    if (zoom && this.#L.latLngBounds(boundsOf(this.#site)).pad(SURROUNDINGS).contains([lat, lon])) {
      this.#map.setView([lat, lon], zoom, { animate: false });
      return;
    }
    let points = this.#features.map(latLng);
    const origin = this.#origin && [this.#origin.lat, this.#origin.lon];
    if (origin && !(points.length && this.#map.distance(points[0], origin) > FAR_METERS)) points = [...points.slice(0, NEAREST_SHOWN), origin];
    if (points.length) this.#map.fitBounds(points, { padding: [48, 48], maxZoom: CLOSEST_FIT, animate: false });
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
