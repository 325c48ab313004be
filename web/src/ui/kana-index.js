import { element } from './element.js';
import { byKanaRow } from '../state/reference.js';
import { original, placeName, say } from '../words/say.js';

/**
 * The 大字 by their reading, as a telephone book has them: a row of the kana table, then a name in it.
 *
 * @param {import('../state/reference.js').Places} places
 * @param {(id: string) => void} onArea
 */
export function createKanaIndex(places, onArea) {
  const towns = new Map(places.towns.flatMap((town) => (town.children ?? []).map(({ id }) => [id, placeName(town)])));
  const rows = byKanaRow(places.towns.flatMap((town) => town.children ?? []));
  const list = element('ul', { class: 'kana__areas', id: 'kana-areas' });
  const buttons = rows.map(({ row, areas }) => {
    const button = element('button', {
      type: 'button', class: 'chip kana__row', 'aria-pressed': 'false', 'aria-controls': 'kana-areas', 'aria-label': say('{row}の地区', { row: original(row) }),
      on: { click: () => open(button, areas) },
    }, original(row.replace('行', '')));
    return button;
  });

  function open(pressed, areas) {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button === pressed));
    list.replaceChildren(...areas.map((area) => element('li', {},
      element('button', { type: 'button', class: 'button kana__area', on: { click: () => onArea(area.id) } },
        element('span', { class: 'kana__reading' }, original(area.kana)),
        element('span', { class: 'kana__name' }, placeName(area)),
        element('span', { class: 'kana__town' }, towns.get(area.id))))));
  }

  const town = element('div', { class: 'chips' }, ...places.towns.map((each) => element('button', {
    type: 'button', class: 'chip', on: { click: () => onArea(each.id) },
  }, say('{place}の中心', { place: placeName(each) }))));
  return element('div', { class: 'kana' }, element('div', { class: 'chips' }, ...buttons), list, town);
}
