import { field, option, select } from './field.js';
import { element } from './element.js';
import { byKanaRow } from '../state/reference.js';
import { japanese, language, placeName, say } from '../words/say.js';

/**
 * A 大字, found by its town and its reading.
 *
 * @param {object} options
 * @param {import('../state/reference.js').Places} options.places
 * @param {string} options.prefix of the controls' ids
 * @param {string} [options.value] an area's id
 * @param {(town: string) => string} options.none what choosing no 大字 means, by the town's name ('' for all)
 * @param {() => void} [options.onChange]
 * @returns {{fields: HTMLElement[], value: () => string}} value: the 大字, else the town, else ''
 */
export function createAreaChoice({ places, prefix, value = '', none, onChange = () => {} }) {
  const town = select(`${prefix}-town`, [option('', say('すべての地域')), ...places.towns.map((each) => option(each.id, placeName(each)))]);
  const area = select(`${prefix}-area`, []);
  const fill = () => fillAreas(area, places, town.value, none);
  town.addEventListener('change', () => {
    fill();
    onChange();
  });
  area.addEventListener('change', onChange);
  town.value = places.towns.find((each) => each.id === value || each.children?.some(({ id }) => id === value))?.id ?? '';
  fill();
  area.value = value === town.value ? '' : value;
  return { fields: [field(say('地域'), town), field(say('地区(大字)'), area)], value: () => area.value || town.value };
}

function fillAreas(area, places, townId, none) {
  const all = places.towns.filter((each) => !townId || each.id === townId).flatMap((each) => each.children ?? []);
  const groups = byKanaRow(all).map(({ row, areas }) => {
    const group = element('optgroup', { label: row, lang: japanese ? null : 'ja' });
    group.append(...areas.map((each) => option(each.id, nameAndReading(each))));
    return group;
  });
  area.replaceChildren(option('', none(places.name(townId))), ...groups);
}

/** 「大屋市場(おおやいちば)」, Oyaichiba 大屋市場. @param {import('../api/types.js').Area} area */
function nameAndReading(area) {
  const { name, kana } = area;
  if (japanese) return kana ? `${name}(${kana})` : name;
  return language === 'zh' ? name : `${area.name_en ?? ''} ${name}`.trim();
}
