import { noteAnswers } from '../api/cases.js';
import { createSecretForm } from '../account/secret-form.js';
import { choiceOfOne, press } from '../add/controls.js';
import { formatFullDate } from '../format/date.js';
import { element } from '../ui/element.js';
import { dateField } from './date-field.js';
import { ANSWERS, INVITATION, QUESTIONS } from './questions.js';

/** Six questions about how somebody lives, and what was answered by day. @param {import('./case-view.js').Context} context */
export function createCircumstances(context) {
  const { circumstances } = context.file;
  const room = element('div', { class: 'form-group' });
  const ask = press(circumstances.length ? 'もう一度、確認する' : '確認する', () => {
    const form = createForm(context);
    room.replaceChildren(form, press('やめる', () => room.replaceChildren(ask)));
    form.querySelector('input')?.focus();
  }, 'button--primary');
  room.replaceChildren(ask);
  return element('section', { class: 'form-group', 'aria-labelledby': 'circumstances-title' },
    element('h3', { class: 'form-title', id: 'circumstances-title', tabindex: '-1' }, 'くらしの確認'),
    circumstances.length ? table(circumstances) : element('p', { class: 'notice' }, 'まだ、確認していません。'), room);
}

function table(days) {
  return element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'くらしの確認の表' },
    element('table', { class: 'table' },
      element('thead', {}, element('tr', {}, element('td', {}), ...days.map(({ on }) => element('th', { scope: 'col' }, formatFullDate(on))))),
      element('tbody', {}, ...QUESTIONS.map(([question, name]) => element('tr', {}, element('th', { scope: 'row' }, name),
        ...days.map((day) => element('td', {}, ANSWERS[day[question]])))))));
}

function createForm({ desk, id, change }) {
  /** @type {Record<string, string>} */
  const answers = { on: desk.today };
  return createSecretForm({
    label: 'くらしの確認', submit: '答えを保存する',
    fields: [
      element('p', { class: 'read-back' }, INVITATION),
      dateField({
        id: 'circumstances-on', label: '確認した日', path: 'on', value: answers.on, max: desk.today, hint: '同じ日にもう答えがあれば、置きかわります。',
        onInput: (day) => {
          answers.on = day;
        },
      }),
      ...QUESTIONS.map(([question, , words]) => choiceOfOne({
        label: words, path: question, value: '', options: Object.entries(ANSWERS), className: 'picks--two',
        onChange: (answer) => {
          answers[question] = answer;
        },
      })),
    ],
    check: () => QUESTIONS.filter(([question]) => !answers[question])
      .map(([question, name]) => ({ path: question, text: `${name}：どれかを選んでください。「答えたくない」でもかまいません。` })),
    onSubmit: () => change(() => noteAnswers(id, 'circumstances', /** @type {any} */ (answers)), 'くらしの確認を書きました。'),
  }).root;
}
