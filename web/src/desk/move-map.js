import { element } from '../ui/element.js';
import { createMapFrame } from '../ui/map-frame.js';
import { press } from '../add/controls.js';
import { formatDistance } from '../format/place.js';

const METERS_PER_DEGREE = 111_320;

/**
 * A pin that is moved: how far in words, and on a map for who asks for it.
 *
 * @param {import('../api/desk.js').Difference} difference of `location`
 * @param {import('../account/start.js').Workplace} workplace
 */
export function createMove({ before, after }, workplace) {
  const room = element('div', {});
  const button = press('場所を地図で見る', () => {
    button.hidden = true;
    room.replaceChildren(createMap(before, after, workplace));
  });
  const moved = before && after ? `地図の場所が${formatDistance(metersBetween(before, after))}うごきます。` : '';
  return element('div', { class: 'form-group' }, moved && element('p', {}, moved), button, room);
}

function createMap(before, after, context) {
  const frame = createMapFrame({ context, label: '場所の地図', failed: '地図を表示できませんでした。' });
  const legend = element('p', { class: 'hint' }, before && after
    ? '輪のついた印が新しい場所、もうひとつが今の場所です。' : after ? '輪のついた印が新しい場所です。' : '印が今の場所です。');
  const pin = (id, { lat, lon, precision }, name) => (
    { id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { name, categories: [''], precision: precision ?? 'exact' } });
  void frame.open().then((map) => {
    if (before) map?.setPins([pin('before', before, '今の場所')]);
    if (after) map?.select(pin('after', after, '新しい場所'));
  });
  return element('div', { class: 'form-group' }, frame.root, legend);
}

/** Good to a metre over a municipality. */
function metersBetween(a, b) {
  const north = (b.lat - a.lat) * METERS_PER_DEGREE;
  const east = (b.lon - a.lon) * METERS_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}
