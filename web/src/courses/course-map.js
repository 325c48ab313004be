import { element } from '../ui/element.js';
import { say } from '../words/say.js';

/**
 * The map of a course: its stops by number, and the way between them. Below it stands all of that in words.
 *
 * @param {object} options
 * @param {import('../api/types.js').Site} options.site
 * @param {import('../state/reference.js').Places} options.places
 * @param {import('../state/reference.js').Vocabulary} options.vocabulary
 * @param {import('../api/courses.js').Course} course
 */
export function createCourseMap({ site, places, vocabulary }, { features }) {
  const canvas = element('div', { class: 'map' });
  const note = element('p', { class: 'map-note' });
  const frame = element('div', { class: 'place-map course-map', role: 'group', 'aria-label': say('コースの地図') },
    canvas, element('div', { class: 'map-notes' }, note));
  const stops = features.filter(({ geometry }) => geometry.type === 'Point').map(pin);
  const way = features.find(({ geometry }) => geometry.type === 'LineString');

  async function start() {
    try {
      const { ResourceMap } = await import('../map/resource-map.js');
      const map = await ResourceMap.create(canvas, {
        site, places, vocabulary, apart: true, onPoint: () => {}, onPick: () => {},
        onSelect: (id) => document.getElementById(`stop-${id}`)?.focus(),
        onTiles: (available) => {
          frame.classList.toggle('has-tiles', available);
          note.textContent = available ? '' : say('背景地図を表示できません');
        },
      });
      map.setWay(way?.geometry ?? null);
      map.setPins(stops);
    } catch {
      note.textContent = say('地図を表示できませんでした。下の順番で歩けます。');
    }
  }

  void start();
  return frame;
}

function pin({ geometry, properties }) {
  const { position, name } = properties;
  return {
    id: String(position), geometry,
    properties: { name: `${position}. ${name}`, categories: [], precision: 'exact', rank: position },
  };
}
