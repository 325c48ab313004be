import { byId, element } from './element.js';
import { icon } from './icon.js';
import { createKanaIndex } from './kana-index.js';
import { createLandmarkSearch } from './landmark-search.js';
import { locate } from './locate.js';
import { createMeans } from './means.js';
import { loadStyle } from './style-sheet.js';
import { say } from '../words/say.js';

await loadStyle('origin.css');

/**
 * Where to look from: the device's place, a tap on the map, a 大字 found by its reading, or a landmark; and by what,
 * how long at most.
 *
 * @param {object} options
 * @param {import('../state/reference.js').Places} options.places
 * @param {() => import('../state/view.js').View} options.current
 * @param {(change: Partial<import('../state/view.js').View>) => void} options.onChange by what and how long
 * @param {(lat: number, lon: number) => void} options.onLocated
 * @param {(lat: number, lon: number, name: string) => void} options.onLandmark
 * @param {() => void} options.onPickOnMap
 * @param {(areaId: string) => void} options.onArea
 */
export function createOriginPanel({ places, current, onChange, onLocated, onLandmark, onPickOnMap, onArea }) {
  const message = element('p', { class: 'origin__message', role: 'status' });
  const here = element('button', { type: 'button', class: 'button', on: { click: ask } }, icon('locate'), say('現在地を使う'));
  const pick = element('button', { type: 'button', class: 'button', on: { click: onPickOnMap } }, icon('map'), say('地図で選ぶ'));
  const means = createMeans({ prefix: 'origin', current, onChange });
  byId('origin-panel').append(
    means.root,
    group(say('どこから行きますか'), element('div', { class: 'origin__ways' }, here, pick), message),
    group(say('目印の名前でさがす'), createLandmarkSearch(onLandmark)),
    group(say('地区の読みでさがす'), createKanaIndex(places, onArea)));

  function ask() {
    locate(here, (text) => {
      message.textContent = text;
    }, ({ lat, lon }) => onLocated(lat, lon));
  }
  return means;
}

function group(label, ...parts) {
  return element('div', { class: 'origin__group', role: 'group', 'aria-label': label },
    element('p', { class: 'origin__label', 'aria-hidden': 'true' }, label), ...parts);
}
