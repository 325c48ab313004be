/**
 * Leaflet and its cluster plug-in are classic scripts that share the global `L`. This is the only place that
 * knows; they are one file, loaded when the map is first seen.
 */

const PATH = '/vendor/leaflet/with-clusters';

/** @returns {Promise<any>} Leaflet's namespace, with markerClusterGroup */
export async function loadLeaflet() {
  await Promise.all([
    load('link', { rel: 'stylesheet', href: `${PATH}.css` }),
    load('script', { src: `${PATH}.js` }),
  ]);
  // Leaflet then moves by translate, not translate3d: with that each pin is a layer, and all are drawn anew at every step of
  // a drag. The map's pane is the one layer (panels.css).
  window.L.Browser.ie3d = true;
  return window.L;
}

/**
 * @param {'script'|'link'} tag @param {Record<string, string>} attributes
 * @returns {Promise<void>} rejected when it cannot be had
 */
export function load(tag, attributes) {
  return new Promise((resolve, reject) => {
    const node = document.createElement(tag);
    node.addEventListener('load', () => resolve(undefined));
    node.addEventListener('error', () => {
      node.remove();
      reject(new Error(`Could not load ${attributes.src ?? attributes.href}`));
    });
    Object.assign(node, attributes);
    // Before our own style sheets, so that ours have the last word.
    document.head.prepend(node);
  });
}
