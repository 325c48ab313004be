import { createAreaChoice } from './area-choice.js';
import { byId, element } from './element.js';
import { icon } from './icon.js';
import { locate } from './locate.js';
import { say } from '../words/say.js';

/**
 * Where to look from: the device's place, a tap on the map, or a 大字 chosen by town and reading.
 *
 * @param {object} options
 * @param {import('../state/reference.js').Places} options.places
 * @param {(lat: number, lon: number) => void} options.onLocated
 * @param {() => void} options.onPickOnMap
 * @param {(areaId: string) => void} options.onArea
 */
export function createOriginPanel({ places, onLocated, onPickOnMap, onArea }) {
  const message = element('p', { class: 'origin__message', role: 'status' });
  const here = element('button', { type: 'button', class: 'button', on: { click: ask } }, icon('locate'), say('現在地を使う'));
  const pick = element('button', { type: 'button', class: 'button', on: { click: onPickOnMap } }, icon('map'), say('地図で選ぶ'));
  const area = createAreaChoice({ places, prefix: 'origin', none: (town) => (town ? say('{place}の中心', { place: town }) : say('選んでください')) });
  const form = element('form', { class: 'origin__areas', on: { submit: choose } },
    ...area.fields, element('button', { type: 'submit', class: 'button button--primary' }, say('この地区から探す')));
  byId('origin-panel').append(
    element('div', { class: 'origin__ways' }, here, pick), message, form);

  function choose(event) {
    event.preventDefault();
    const id = area.value();
    message.textContent = id ? '' : say('地区を選んでから押してください。');
    if (id) onArea(id);
  }

  function ask() {
    locate(here, (text) => {
      message.textContent = text;
    }, ({ lat, lon }) => onLocated(lat, lon));
  }
}
