import { byId, element } from './element.js';
import { field, option, select } from './field.js';
import { icon } from './icon.js';
import { byKanaRow } from '../state/reference.js';

const LOCATE_OPTIONS = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 };
const REFUSALS = {
  1: '現在地を使うことが許可されていません。端末やブラウザの設定で許可するか、下から地区を選んでください。',
  2: '現在地が分かりませんでした。下から地区を選んでください。',
  3: '現在地を調べるのに時間がかかっています。もう一度押すか、下から地区を選んでください。',
};

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
  const locate = element('button', { type: 'button', class: 'button', on: { click: ask } }, icon('locate'), '現在地を使う');
  const pick = element('button', { type: 'button', class: 'button', on: { click: onPickOnMap } }, icon('map'), '地図で選ぶ');

  const town = select('origin-town', [option('', 'すべての地域'), ...places.towns.map((each) => option(each.id, each.name))]);
  const area = select('origin-area', []);
  town.addEventListener('change', () => fillAreas(area, places, town.value));
  fillAreas(area, places, '');

  const form = element('form', { class: 'origin__areas', on: { submit: choose } },
    field('地域', town), field('地区(大字)', area),
    element('button', { type: 'submit', class: 'button button--primary' }, 'この地区から探す'));
  byId('origin-panel').append(
    element('div', { class: 'origin__ways' }, locate, pick), message, form);

  function choose(event) {
    event.preventDefault();
    const id = area.value || town.value;
    message.textContent = id ? '' : '地区を選んでから押してください。';
    if (id) onArea(id);
  }

  function ask() {
    if (!navigator.geolocation || !window.isSecureContext) {
      message.textContent = 'この端末では現在地を使えません。下から地区を選んでください。';
      return;
    }
    message.textContent = '現在地を調べています…';
    locate.setAttribute('aria-disabled', 'true');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => settle('', () => onLocated(coords.latitude, coords.longitude)),
      (error) => settle(REFUSALS[error.code] ?? REFUSALS[2]),
      LOCATE_OPTIONS);
  }

  function settle(text, then) {
    message.textContent = text;
    locate.removeAttribute('aria-disabled');
    then?.();
  }
}

function fillAreas(area, places, townId) {
  const all = places.towns.filter((each) => !townId || each.id === townId).flatMap((each) => each.children ?? []);
  const groups = byKanaRow(all).map(({ row, areas }) => {
    const group = element('optgroup', { label: row });
    group.append(...areas.map((each) => option(each.id, `${each.name}(${each.kana})`)));
    return group;
  });
  area.replaceChildren(option('', townId ? `${places.name(townId)}の中心` : '選んでください'), ...groups);
}
