import { press, textField } from '../add/controls.js';
import { MODES } from '../format/journey.js';
import { createAreaChoice } from '../ui/area-choice.js';
import { element } from '../ui/element.js';
import { createChips, createDayChips, createPart, labelled } from './chips.js';
import { roundPoint, toggled } from './need.js';

/** @param {string} id @param {string} label @param {string} path @param {[number, number, number]} range @param {(value: string) => void} onInput */
function minutes(id, label, path, [min, max, step], onInput) {
  return textField({ id, label, path, value: '', onInput, attributes: { type: 'number', min, max, step, inputmode: 'numeric' } });
}

/** From where, and by what on which days. @param {import('./need-form.js').NeedDesk} desk */
export function createTravel(desk) {
  const origin = createOrigin(desk);
  const modes = createChips('移動の手段', Object.entries(MODES), (mode) => {
    const { [mode]: had, ...others } = desk.need.means;
    desk.change({ means: had ? others : { ...desk.need.means, [mode]: [] } });
  });
  const rows = Object.keys(MODES).map((mode) => {
    const days = createDayChips(`${MODES[mode]}を使える曜日`, (day) => (
      desk.change({ means: { ...desk.need.means, [mode]: toggled(desk.need.means[mode] ?? [], day) } })));
    return { mode, days, root: labelled(`${MODES[mode]}を使える曜日`, days.root) };
  });
  const anyDay = element('p', { class: 'hint' }, '曜日を選ばないものは、毎日使えるとみます。');
  const walk = minutes('need-walk', '歩けるのは(分まで)', 'travel.walk_minutes', [0, 120, 5], (value) => desk.change({ walk: value }));
  const longest = minutes('need-longest', '片道の時間(分まで)', 'travel.longest_minutes', [5, 300, 5], (value) => desk.change({ longest: value }));

  return {
    root: createPart('移動', 'travel', ...origin.fields,
      labelled('使えるもの', modes.root, '選ばないと、歩くことと、バス・電車でさがします。'),
      ...rows.map(({ root }) => root), anyDay, element('div', { class: 'form-pair' }, walk, longest)),
    update(need) {
      origin.update(need);
      const chosen = Object.keys(need.means);
      modes.update(chosen);
      for (const { mode, days, root } of rows) {
        root.hidden = !chosen.includes(mode);
        days.update(need.means[mode] ?? []);
      }
      anyDay.hidden = !chosen.length;
      set(walk, need.walk);
      set(longest, need.longest);
    },
  };
}

function set(box, value) {
  const input = box.querySelector('input');
  if (input.value !== value) input.value = value;
}

/** An area, or a point that is rounded before it leaves the page. */
function createOrigin(desk) {
  const { places, site, vocabulary } = desk.workplace;
  const room = element('div', { class: 'form-field', 'data-path': 'travel.area' });
  const about = element('p', { class: 'hint', role: 'status' });
  const mapRoom = element('div', {});
  const open = press('地図で決める', () => void toggleMap());
  let shown = null;

  async function toggleMap() {
    if (mapRoom.firstChild) return closeMap();
    const { createPlaceMap } = await import('../add/place-map.js');
    const context = /** @type {any} */ ({ site, places, vocabulary });
    const area = places.find(desk.need.area);
    mapRoom.replaceChildren(createPlaceMap({
      context, category: '', point: null, around: desk.need.point ?? (area ? { lat: area.lat, lon: area.lon } : null),
      onPick: (point) => desk.change({ point: roundPoint(point), area: '' }),
    }));
    open.textContent = '地図を閉じる';
    open.setAttribute('aria-expanded', 'true');
  }

  function closeMap() {
    mapRoom.replaceChildren();
    open.textContent = '地図で決める';
    open.setAttribute('aria-expanded', 'false');
  }

  function draw(value) {
    shown = value;
    const area = createAreaChoice({
      places, prefix: 'from', value, none: (town) => (town ? `${town}のまんなか` : '選んでください'),
      onChange: () => {
        shown = area.value();
        closeMap();
        desk.change({ area: shown, point: null });
      },
    });
    room.replaceChildren(element('p', { class: 'need__label' }, '出発する所'), element('div', { class: 'form-pair' }, ...area.fields));
  }

  return {
    fields: [room, element('div', { class: 'form-field' }, open), mapRoom, about],
    update(need) {
      if (need.area !== shown) draw(need.area);
      about.textContent = need.point ? '地図で決めた所から、さがします。約500mの四角にまるめて使います。' : '';
    },
  };
}
