/** How far one gets, under pins and lines: an area for each means, with the stroke that style/reach.css gives it. */
export class ReachLayer {
  #L;
  #map;
  #drawn = null;

  /** @param {any} L Leaflet @param {any} map */
  constructor(L, map) {
    this.#L = L;
    this.#map = map;
    map.createPane('reach').style.zIndex = '340';
  }

  /**
   * @param {any} areas a FeatureCollection of /reach; null for nothing
   * @param {boolean} whole whether all of it comes into sight
   */
  show(areas, whole) {
    this.#drawn?.remove();
    this.#drawn = areas && this.#L.geoJSON(areas, {
      pane: 'reach', interactive: false,
      style: ({ properties }) => ({ className: `reach-area reach-area--${properties.mode}`, fillOpacity: 0.1, weight: 3 }),
    }).addTo(this.#map);
    if (areas && whole) this.#map.fitBounds(this.#drawn.getBounds(), { padding: [24, 24], animate: false });
  }
}
