import { noteAnswers } from '../api/cases.js';
import { createSecretForm } from '../account/secret-form.js';
import { press, tick } from '../add/controls.js';
import { element } from '../ui/element.js';
import { dateField } from './date-field.js';
import { AXES, INVITATION } from './questions.js';

const TOP = 10;
const MIDDLE = 5;
const OPEN = 'まだ';

/**
 * Asks for the six axes. A slider that nobody moved has no answer: it never counts as the middle.
 *
 * @param {import('./case-view.js').Context} context
 */
export function createWellbeingForm({ desk, id, change }) {
  /** @type {Record<string, any>} */
  const answers = { on: desk.today, ...Object.fromEntries(AXES.map(([axis]) => [axis, OPEN])) };
  return createSecretForm({
    label: 'くらしの輪をたずねる', submit: '答えを保存する',
    fields: [
      element('p', { class: 'read-back' }, INVITATION),
      dateField({
        id: 'wellbeing-on', label: 'たずねた日', path: 'on', value: answers.on, max: desk.today, hint: '同じ日にもう答えがあれば、置きかわります。',
        onInput: (day) => {
          answers.on = day;
        },
      }),
      ...AXES.map((axis) => createAxis(axis, (value) => {
        answers[axis[0]] = value;
      })),
    ],
    check: () => AXES.filter(([axis]) => answers[axis] === OPEN)
      .map(([axis, name]) => ({ path: axis, text: `${name}：動かすか、「答えたくない」を選んでください。` })),
    onSubmit: () => change(() => noteAnswers(id, 'wellbeing', answered(answers)), 'くらしの輪を書きました。'),
  }).root;
}

function answered(answers) {
  return /** @type {import('../api/cases.js').Answers} */ (
    Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null)));
}

/** @param {string[]} axis @param {(value: number|null|string) => void} onAnswer null for who would rather not say */
function createAxis([axis, name, question, least, most], onAnswer) {
  const says = element('output', { class: 'axis__value', for: `axis-${axis}` }, '—');
  const slider = /** @type {HTMLInputElement} */ (element('input', {
    id: `axis-${axis}`, class: 'axis__slider', type: 'range', min: 0, max: TOP, step: 1, value: MIDDLE, 'aria-describedby': `axis-${axis}-ends`,
    'aria-valuetext': 'まだ答えていません',
    on: { input: () => set(Number(slider.value)), click: () => set(Number(slider.value)) },
  }));
  const step = (by) => set(Math.min(TOP, Math.max(0, Number(slider.value) + (says.textContent === '—' ? 0 : by))));
  const less = sign('−', `${name}を1つへらす`, () => step(-1));
  const more = sign('＋', `${name}を1つふやす`, () => step(1));
  const silent = tick({ label: '答えたくない', path: `${axis}.silent`, checked: false, onChange: (checked) => set(checked ? null : OPEN) });

  function set(value) {
    const number = typeof value === 'number';
    onAnswer(value);
    if (number) slider.value = String(value);
    says.textContent = number ? String(value) : '—';
    slider.setAttribute('aria-valuetext', number ? `${value}` : value === null ? '答えたくない' : 'まだ答えていません');
    slider.classList.toggle('axis__slider--answered', number);
    if (number) silent.querySelector('input').checked = false;
  }

  return element('div', { class: 'form-field axis', 'data-path': axis },
    element('label', { class: 'form-label', for: slider.id }, name), element('p', {}, question),
    element('div', { class: 'axis__row' }, less, slider, more, says),
    element('p', { class: 'axis__ends hint', id: `axis-${axis}-ends` }, element('span', {}, `0 ${least}`), element('span', {}, `${most} 10`)),
    silent);
}

function sign(text, label, onPress) {
  const button = press(text, onPress, 'axis__step');
  button.setAttribute('aria-label', label);
  return button;
}
