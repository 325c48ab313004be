import { element } from '../ui/element.js';
import { say } from '../words/say.js';

/**
 * Controls of the form. Each stands in a box with `data-path`, the name that the API has for what it holds: by it a
 * server's complaint finds its control (see errors.js).
 *
 * @typedef {object} Labelled
 * @property {string} id
 * @property {string} label
 * @property {string} path  e.g. content.name
 * @property {string} [hint]
 */

let count = 0;

/**
 * A line or a few lines of text.
 *
 * @param {Labelled & {value: string, onInput: (value: string) => void, rows?: number, required?: boolean,
 *     attributes?: Record<string, any>}} options rows: more than one for a text area
 */
export function textField({ id, label, path, hint = '', value, onInput, rows = 1, required = false, attributes = {} }) {
  const control = /** @type {HTMLInputElement} */ (element(rows > 1 ? 'textarea' : 'input', {
    id, class: 'input', ...(rows > 1 ? { rows } : { type: 'text', autocomplete: 'off' }),
    'aria-required': required ? 'true' : null, 'aria-describedby': hint ? `${id}-hint` : null, ...attributes,
    on: { input: () => onInput(control.value) },
  }));
  control.value = value;
  return element('div', { class: 'form-field', 'data-path': path },
    element('label', { class: 'form-label', for: id }, label, required && tag(say('かならず'))),
    hint && element('p', { class: 'hint', id: `${id}-hint` }, hint),
    control);
}

/**
 * One of a few, as large boxes to press.
 *
 * @param {{label: string, path: string, hint?: string, options: [string, string|Node][], value: string,
 *     onChange: (value: string) => void, className?: string, required?: boolean}} options
 */
export function choiceOfOne({ options, value, onChange, ...rest }) {
  const name = `choice-${++count}`;
  return group(rest, options.map(([each, label]) => box('radio', label, {
    name, value: each, checked: each === value, on: { change: () => onChange(each) },
  })));
}

/**
 * Any of several.
 *
 * @template T
 * @param {{label: string, path: string, hint?: string, options: [T, string|Node][], values: T[],
 *     onChange: (values: T[]) => void, className?: string, required?: boolean}} options  values keep the order of the options
 */
export function choiceOfAny({ options, values, onChange, ...rest }) {
  const chosen = new Set(values);
  return group(rest, options.map(([each, label]) => box('checkbox', label, {
    checked: chosen.has(each),
    on: {
      change: (event) => {
        if (event.target.checked) chosen.add(each);
        else chosen.delete(each);
        onChange(options.map(([option]) => option).filter((option) => chosen.has(option)));
      },
    },
  })));
}

/** A single yes. @param {{label: string, path: string, checked: boolean, onChange: (checked: boolean) => void}} options */
export function tick({ label, path, checked, onChange }) {
  return element('div', { class: 'form-field', 'data-path': path },
    box('checkbox', label, { checked, on: { change: (event) => onChange(event.target.checked) } }));
}

/** Yes, no, or not known, which is what stands when nobody answers. */
export function yesNo({ label, path, value, yes = say('はい'), no = say('いいえ'), onChange }) {
  return choiceOfOne({
    label, path, value, onChange, className: 'picks--three', options: [['yes', yes], ['no', no], ['', say('わからない')]],
  });
}

/** What few people need, behind one press; open when something of it is filled in. */
export function more(summary, open, ...children) {
  return element('details', { class: 'form-more', open }, element('summary', {}, summary),
    element('div', { class: 'form-more__body' }, ...children));
}

/** A button. @param {string} label @param {() => void} onPress @param {string} [kind] */
export function press(label, onPress, kind = '') {
  return element('button', { type: 'button', class: `button ${kind}`.trim(), on: { click: onPress } }, label);
}

function group({ label, path, hint = '', className = '', required = false }, boxes) {
  const hintId = `hint-${++count}`;
  return element('fieldset', { class: 'form-field', 'data-path': path, 'aria-describedby': hint ? hintId : null },
    element('legend', { class: 'form-label' }, label, required && tag(say('かならず'))),
    hint && element('p', { class: 'hint', id: hintId }, hint),
    element('div', { class: `picks ${className}`.trim() }, ...boxes));
}

/** The input lies over its whole label, so that all of it can be pressed. */
function box(type, label, attributes) {
  return element('label', { class: 'pick' },
    element('input', { type, class: 'pick__input', ...attributes }),
    element('span', { class: 'pick__label' }, element('span', { class: 'pick__words' }, label)));
}

function tag(text) {
  return element('span', { class: 'form-tag' }, text);
}
