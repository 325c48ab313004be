import { byId, element } from './element.js';
import { sortOf } from '../state/query.js';
import { asksTravel, DISTANCES, hasOrigin } from '../state/view.js';
import { say } from '../words/say.js';

/**
 * The order of the list, and how far from the origin it reaches. 近い順 can be chosen once there is an origin.
 *
 * @param {(change: Partial<import('../state/view.js').View>) => void} onChange
 */
export function createOrderChoice(onChange) {
  const nearest = option('distance', say('近い順'));
  const quickest = option('travel', say('早く行ける順'));
  const sort = select('sort-by', nearest, quickest, option('next', say('次の開催順')), option('name', say('名前順')));
  sort.addEventListener('change', () => onChange({ sort: /** @type {any} */ (sort.value) }));

  const within = select('within', option('0', say('決めない')),
    ...DISTANCES.map((meters) => option(String(meters), say('{length}kmまで', { length: meters / 1000 }))));
  within.addEventListener('change', () => onChange({ within: Number(within.value) }));
  const withinField = field(say('どこまで'), within);

  byId('order').append(withinField, field(say('並び順'), sort));
  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      nearest.disabled = !hasOrigin(view);
      quickest.disabled = !asksTravel(view);
      sort.value = sortOf(view, hasOrigin(view));
      withinField.hidden = !hasOrigin(view);
      within.value = String(view.within);
    },
  };
}

function select(id, ...options) {
  return /** @type {HTMLSelectElement} */ (element('select', { id, class: 'select' }, ...options));
}

function option(value, label) {
  return /** @type {HTMLOptionElement} */ (element('option', { value }, label));
}

function field(label, control) {
  return element('span', {}, element('label', { for: control.id }, label), control);
}
