import { createAreaChoice } from '../ui/area-choice.js';
import { field, option, select } from '../ui/field.js';
import { element } from '../ui/element.js';

/**
 * Of which part what is left is shown.
 *
 * @param {import('../account/start.js').Workplace} workplace
 * @param {import('../api/inventory.js').Progress} progress
 * @param {{area: string, source: string, steward: string}} chosen
 * @param {(chosen: {area: string, source: string, steward: string}) => void} onChange
 */
export function createFilters({ places }, progress, chosen, onChange) {
  const tell = () => onChange({ area: area.value(), source: source.value, steward: steward.value });
  const area = createAreaChoice({
    places, prefix: 'left', value: chosen.area, none: (town) => (town ? `${town}のすべて` : 'すべての地区'), onChange: tell,
  });
  const source = choice('left-source', 'すべての台帳', progress.sources.map(({ id }) => [id, id]), chosen.source);
  const steward = choice('left-steward', 'すべて', progress.stewards.map(({ id, name }) => [id, name ?? id]), chosen.steward);
  for (const each of [source, steward]) each.addEventListener('change', tell);
  return element('div', { class: 'filters', role: 'group', 'aria-label': 'しぼりこむ' }, ...area.fields,
    field('台帳', source), progress.stewards.length > 0 && field('更新責任者', steward));
}

function choice(id, all, options, value) {
  const control = select(id, [option('', all), ...options.map(([each, name]) => option(each, name))]);
  control.value = value;
  return control;
}
