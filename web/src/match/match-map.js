import { element } from '../ui/element.js';

/**
 * The matches on a map, numbered as in the list. Leaflet is loaded when there is something to show and the map is in sight;
 * the list never waits for it.
 *
 * @param {import('../account/start.js').Workplace} workplace
 * @param {{onPoint: (id: string) => void, onSelect: (id: string) => void}} options
 */
export function createMatchMap({ site, places, vocabulary }, { onPoint, onSelect }) {
  const canvas = element('div', { class: 'map' });
  const note = element('p', { class: 'map-note' });
  const frame = element('div', { class: 'place-map match-map', role: 'group', 'aria-label': '行き先の地図' }, canvas,
    element('div', { class: 'map-notes' }, note));
  const root = element('section', { class: 'match-map__room', hidden: true, 'aria-label': '地図' }, frame);
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
    try {
      const { ResourceMap } = await import('../map/resource-map.js');
      map = await ResourceMap.create(canvas, {
        site, places, vocabulary, onSelect, onPoint, onPick: () => {},
        onTiles: (available) => {
          frame.classList.toggle('has-tiles', available);
          note.textContent = available ? '' : '背景地図を表示できません';
        },
      });
      draw();
    } catch {
      note.textContent = '地図を表示できませんでした。一覧は使えます。';
    }
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
