import { element } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { createAreaChoice } from '../ui/area-choice.js';
import { locate } from '../ui/locate.js';
import { createPlaceMap } from './place-map.js';
import { createVenueChoice } from './venue-choice.js';
import { press, textField } from './controls.js';
import { say } from '../words/say.js';

/** Step 2: where it is, by its name, its address, its 大字 or a point on the map. @param {import('./form.js').StepContext} context */
export function describeWhere(context) {
  const { form, places, redraw } = context;
  const { fields } = form;
  const venues = createVenueChoice({
    areaName: (id) => places.name(id),
    onChoose: ({ geometry, properties: { venue, address = '', area = '', precision } }) => {
      const known = geometry && precision !== 'oaza';
      const location = known ? { lon: geometry.coordinates[0], lat: geometry.coordinates[1] } : null;
      form.set({ venue, address, area, location });
      redraw();
    },
  });
  return [
    textField({
      id: 'venue', label: say('場所の名前'), hint: say('例：八鹿公民館。書き始めると、知っている場所が下に出ます。'), path: 'content.venue', value: fields.venue,
      attributes: { maxlength: 100 },
      onInput: (venue) => {
        form.set({ venue });
        venues.update(venue);
      },
    }),
    venues.root,
    createArea(context),
    createPoint(context),
    textField({
      id: 'address', label: say('住所'), path: 'content.address', value: fields.address,
      onInput: (address) => form.set({ address }), attributes: { maxlength: 200, autocomplete: 'street-address' },
    }),
  ];
}

/** The 大字, for who knows no more. @param {import('./form.js').StepContext} context */
export function createArea({ form, places }) {
  const choice = createAreaChoice({
    places, prefix: 'place', value: form.fields.area, none: (town) => (town ? say('{town}のどこか', { town }) : say('選んでください')),
    onChange: () => form.set({ area: choice.value() }),
  });
  return element('fieldset', { class: 'form-field', 'data-path': 'content.area' },
    element('legend', { class: 'form-label' }, say('地区だけ分かるとき')),
    element('div', { class: 'form-pair' }, ...choice.fields));
}

/** A point on the map: where the device is, or a tap. @param {import('./form.js').StepContext} context */
export function createPoint({ form, redraw, ...context }) {
  const { fields } = form;
  const status = element('p', { class: 'hint', role: 'status' });
  const tell = (text) => {
    status.textContent = text;
  };
  const here = element('button', {
    type: 'button', class: 'button', on: { click: () => locate(here, tell, (location) => {
      form.set({ location });
      openMap();
    }) },
  }, icon('locate'), say('いまいる場所'));
  const open = element('button', { type: 'button', class: 'button', on: { click: () => openMap() } }, icon('map'), say('地図で選ぶ'));
  const room = element('div', {});
  const clear = press(say('地図の場所を消す'), () => {
    form.set({ location: null });
    redraw();
  });

  function openMap() {
    const area = context.places.find(fields.area);
    room.replaceChildren(createPlaceMap({
      context, category: fields.categories[0] ?? '', point: fields.location, around: area ?? null,
      onPick: (location) => {
        form.set({ location });
        clear.hidden = false;
      },
    }));
    open.hidden = true;
    clear.hidden = !fields.location;
  }

  clear.hidden = true;
  if (fields.location) openMap();
  return element('fieldset', { class: 'form-field', 'data-path': 'content.location' },
    element('legend', { class: 'form-label' }, say('地図の場所')),
    element('div', { class: 'form-buttons' }, here, open), status, room, clear);
}
