import { element } from './element.js';

/** A choice of one. @param {string} id @param {HTMLElement[]} options @returns {HTMLSelectElement} */
export function select(id, options) {
  return /** @type {HTMLSelectElement} */ (element('select', { id, class: 'select' }, ...options));
}

/** @param {string} value @param {string} label */
export function option(value, label) {
  return element('option', { value }, label);
}

/** A control under its label. @param {string} label @param {HTMLElement} control */
export function field(label, control) {
  return element('div', { class: 'field' }, element('label', { for: control.id }, label), control);
}
