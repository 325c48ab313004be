import { createMapFrame } from '../ui/map-frame.js';
import { say } from '../words/say.js';

/**
 * The map of a course: its stops by number, and the way between them. Below it stands all of that in words.
 *
 * @param {Parameters<typeof createMapFrame>[0]['context']} context
 * @param {import('../api/courses.js').Course} course
 */
export function createCourseMap(context, { features }) {
  const frame = createMapFrame({
    context, label: say('コースの地図'), className: 'course-map', failed: say('地図を表示できませんでした。下の順番で歩けます。'),
  });
  const stops = features.filter(({ geometry }) => geometry.type === 'Point').map(pin);
  const way = features.find(({ geometry }) => geometry.type === 'LineString');

  void frame.open({ apart: true, onSelect: (id) => document.getElementById(`stop-${id}`)?.focus() }).then((map) => {
    map?.setWay(way?.geometry ?? null);
    map?.setPins(stops);
    // Paper has another shape than the screen.
    window.matchMedia('print').addEventListener('change', () => {
      map?.resize();
      map?.setPins(stops);
    });
  });
  return frame.root;
}

function pin({ geometry, properties }) {
  const { position, name } = properties;
  return {
    id: String(position), geometry,
    properties: { name: `${position}. ${name}`, categories: [], precision: 'exact', rank: position },
  };
}
