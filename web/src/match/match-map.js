import { element } from '../ui/element.js';
import { createMapFrame } from '../ui/map-frame.js';

/**
 * The matches on a map, numbered as in the list. Leaflet is loaded when there is something to show and the map is in sight;
 * the list never waits for it.
 *
 * @param {import('../account/start.js').Workplace} context
 * @param {{onPoint: (id: string) => void, onSelect: (id: string) => void}} options
 */
export function createMatchMap(context, { onPoint, onSelect }) {
  const frame = createMapFrame({ context, label: '行き先の地図', className: 'match-map', failed: '地図を表示できませんでした。一覧は使えます。' });
  const root = element('section', { class: 'match-map__room', hidden: true, 'aria-label': '地図' }, frame.root);
  /** @type {import('../map/resource-map.js').ResourceMap|null} */
  let map = null;
  /** @type {Map<string, any>} */
  let features = new Map();
  let origin = null;
  let seen = false;

  new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    seen = true;
    void start();
  }).observe(root);

  async function start() {
    map = await frame.open({ onSelect, onPoint });
    draw();
  }

  function draw() {
    map?.setOrigin(origin);
    map?.setPins([...features.values()].filter(({ geometry }) => geometry));
  }

  return {
    root,
    /** @param {import('../api/matching.js').Match[]} matches @param {{lat: number, lon: number}} from */
    show(matches, from) {
      origin = from;
      features = new Map(matches.map(({ resource }, i) => [resource.id, numbered(resource, i + 1)]));
      root.hidden = !matches.length;
      if (seen) draw();
    },
    /** @param {string} id '' for none */
    point: (id) => map?.point(features.get(id) ?? null),
  };
}

function numbered(resource, rank) {
  return { ...resource, properties: { ...resource.properties, name: `${rank}. ${resource.properties.name}`, rank } };
}
