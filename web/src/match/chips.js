import { createToggle } from '../ui/disclosure.js';
import { element } from '../ui/element.js';

/**
 * Chips of which any may be pressed.
 *
 * @param {string} label of the group, for those who do not see it
 * @param {[string, string][]} options value and words
 * @param {(value: string) => void} onPress
 */
export function createChips(label, options, onPress) {
  const chips = options.map(([value, words]) => ({ value, ...createToggle(words, () => onPress(value)) }));
  for (const { value, button } of chips) button.dataset.value = value;
  return {
    root: element('div', { class: 'chips', role: 'group', 'aria-label': label }, ...chips.map(({ button }) => button)),
    /** @param {string[]} values that are pressed */
    update: (values) => chips.forEach(({ value, set }) => set(values.includes(value))),
  };
}

/** A part of the form. @param {string} legend @param {string} path @param {...(Node|false)} children */
export function createPart(legend, path, ...children) {
  return element('fieldset', { class: 'form-field need__part', 'data-path': path },
    element('legend', { class: 'form-label' }, legend), element('div', { class: 'need__body' }, ...children));
}

/** A label over its chips. @param {string} words @param {HTMLElement} chips @param {string} [hint] */
export function labelled(words, chips, hint = '') {
  return element('div', { class: 'need__group' },
    element('p', { class: 'need__label', 'aria-hidden': 'true' }, words), hint && element('p', { class: 'hint' }, hint), chips);
}

export const DAY_NAMES = /** @type {[string, string][]} */ (
  [['mon', '月'], ['tue', '火'], ['wed', '水'], ['thu', '木'], ['fri', '金'], ['sat', '土'], ['sun', '日']]);

/** The days of the week as chips. @param {string} label @param {(value: string) => void} onPress */
export function createDayChips(label, onPress) {
  const chips = createChips(label, DAY_NAMES, onPress);
  chips.root.classList.add('chips--days');
  for (const button of chips.root.children) button.setAttribute('aria-label', `${button.textContent}曜日`);
  return chips;
}
