import { findByName } from '../api/by-name.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { formatWhere } from '../format/place.js';
import { element } from '../ui/element.js';
import { option, select } from '../ui/field.js';

const FOUND = 8;

/**
 * A place of those that are offered, or another one found by words.
 *
 * @param {object} options
 * @param {import('./main.js').Desk} options.desk
 * @param {string} options.prefix of the controls' ids
 * @param {string} options.label
 * @param {string[]} options.offered ids
 * @param {string} [options.value]
 * @param {string} [options.none] what choosing none means
 * @param {(id: string) => void} options.onChange '' for none
 */
export function createPlaceChoice({ desk, prefix, label, offered, value = '', none = '決まっていない・どこでもない', onChange }) {
  const ids = [...offered];
  const choice = select(`${prefix}-place`, []);
  const fill = (chosen) => {
    choice.replaceChildren(option('', none), ...ids.map((id) => option(id, desk.names.of(id))));
    choice.value = chosen;
  };
  fill(value);
  choice.addEventListener('change', () => onChange(choice.value));
  const search = createPlaceSearch(desk, prefix, 'ほかの所をさがす', ({ id }) => {
    if (!ids.includes(id)) ids.push(id);
    fill(id);
    choice.focus();
    onChange(id);
  });
  return element('div', { class: 'form-field', 'data-path': 'resource' },
    element('label', { class: 'form-label', for: choice.id }, label), choice,
    element('details', { class: 'form-more' }, element('summary', {}, 'ほかの所をさがす'), element('div', { class: 'form-more__body' }, search)));
}

/**
 * Places found by words; each can be taken.
 *
 * @param {import('./main.js').Desk} desk @param {string} prefix @param {string} label
 * @param {(feature: import('../api/types.js').Feature) => void} onTake
 */
export function createPlaceSearch(desk, prefix, label, onTake) {
  const input = /** @type {HTMLInputElement} */ (element('input', {
    id: `${prefix}-search`, class: 'input', type: 'search', maxlength: 100, autocomplete: 'off', enterkeyhint: 'search',
    on: {
      keydown: (event) => {
        // It stands within another form, and is no part of it.
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        void find();
      },
    },
  }));
  const status = element('p', { class: 'hint', role: 'status' });
  const list = element('ul', { class: 'venues' });

  async function find() {
    const words = input.value.trim();
    if (!words) {
      status.textContent = 'ことばを書いてください。';
      return;
    }
    try {
      const { features: found } = await desk.asked(() => findByName(words, FOUND));
      status.textContent = found.length ? `${found.length}件見つかりました。` : '見つかりませんでした。ことばを変えてください。';
      list.replaceChildren(...found.map(line));
    } catch (error) {
      status.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  function line(feature) {
    const { id, properties: p } = feature;
    return element('li', {}, element('button', {
      type: 'button', class: 'button venues__one',
      on: {
        click: () => {
          desk.names.know(id, p.name);
          list.replaceChildren();
          status.textContent = `「${p.name}」を選びました。`;
          onTake(feature);
        },
      },
    }, `${p.name}　${formatWhere(p, (area) => desk.workplace.places.name(area))}`));
  }

  return element('div', { class: 'form-group' },
    element('label', { class: 'form-label', for: input.id }, label), input,
    element('div', { class: 'form-buttons' }, press('さがす', () => void find())), status, list);
}
