import { RADIUS_METERS } from './pin.js';
import { BEYOND } from './settled.js';

/** From these zooms on a circle is larger than the pin in its middle. */
const FROM_ZOOM = { oaza: 12, block: 16 };

/**
 * Places that are only roughly known, as what they are: an area and not a point. Each is a circle as wide as the place
 * may be off; what is known to the same point shares one.
 */
export class AreaLayer {
  #L;
  #map;
  #drawn;
  #renderer;
  #features = null;
  /** @type {{at: [number, number], zoom: number, circle: any}[]} */
  #areas = [];

  /** @param {any} L Leaflet @param {any} map */
  constructor(L, map) {
    this.#L = L;
    this.#map = map;
    map.createPane('areas').style.zIndex = '345';
    this.#renderer = L.svg({ pane: 'areas' });
    this.#drawn = L.layerGroup().addTo(map);
    map.on('settled', () => this.#choose());
  }

  /** @param {import('../api/types.js').Feature[]} features */
  setPlaces(features) {
    if (features === this.#features) return;
    this.#features = features;
    this.#drawn.clearLayers();
    const places = new Map(features.map((feature) => [`${feature.geometry.coordinates} ${feature.properties.precision}`, feature]));
    this.#areas = [...places.values()].map(({ geometry: { coordinates: [lon, lat] }, properties: { precision } }) => ({
      at: [lat, lon],
      zoom: FROM_ZOOM[precision],
      circle: this.#L.circle([lat, lon], {
        radius: RADIUS_METERS[precision], className: 'rough-area', interactive: false, pane: 'areas', renderer: this.#renderer,
      }),
    }));
    this.#choose();
  }

  /** Only what is in sight and near enough is an element of the page. */
  #choose() {
    const bounds = this.#map.getBounds().pad(BEYOND);
    const zoom = this.#map.getZoom();
    for (const { at, zoom: from, circle } of this.#areas) {
      if (zoom >= from && bounds.contains(at)) this.#drawn.addLayer(circle);
      else this.#drawn.removeLayer(circle);
    }
  }
}
