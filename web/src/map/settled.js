/** How long a map lies still before somebody has found what they look for, and is not about to drag it on. */
const STILL_MS = 200;

/** How far beyond the edge of the map things are drawn beforehand, as a share of its width. */
export const BEYOND = 0.5;

/**
 * Has the map say `settled` when it is time to look at what is in sight: at once after a zoom, or when it has come
 * farther than is drawn; else only when it lies still, so that no drag begins with the work that the last one left.
 *
 * @param {any} map of Leaflet
 */
export function tellWhenSettled(map) {
  let later;
  let zoom;
  let drawn;
  const settle = () => {
    zoom = map.getZoom();
    drawn = map.getBounds().pad(BEYOND);
    map.fire('settled');
  };
  map.on('movestart', () => clearTimeout(later));
  map.on('moveend', () => {
    clearTimeout(later);
    if (zoom === map.getZoom() && drawn.contains(map.getBounds())) later = setTimeout(settle, STILL_MS);
    else settle();
  });
  map.on('unload', () => clearTimeout(later));
}
