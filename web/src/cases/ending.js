import { changeCase, eraseCase, handCaseOver } from '../api/cases.js';
import { fetchLinkWorkers } from '../api/link-workers.js';
import { createAlert, createSecretForm, describeRefusal } from '../account/secret-form.js';
import { choiceOfOne, textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { dateField } from './date-field.js';
import { workerInWords } from './directory.js';
import { actButton } from './room.js';
import { CLOSINGS } from './words.js';

/** Another link worker takes over; the case ends, or begins again; all of it goes. @param {import('./case-view.js').Context} context */
export function createEnding(context) {
  const { file, change } = context;
  const one = file.support_case;
  return element('div', { class: 'form-group' },
    createHandOver(context),
    section('closing-title', one.closed_on ? 'また始める' : '支援を終える', one.closed_on
      ? actButton('支援をまた始める', () => change(
        () => changeCase(one, { closed_on: undefined, closed_because: undefined }), '支援をまた始めました。'), 'button--primary')
      : createClosing(context)),
    createErasure(context));
}

function section(id, title, ...children) {
  return element('section', { class: 'form-group ending', 'aria-labelledby': id },
    element('h3', { class: 'form-title', id, tabindex: '-1' }, title), ...children);
}

function createClosing({ desk, file, change }) {
  const fields = { on: desk.today, because: '' };
  return createSecretForm({
    label: '支援を終える', submit: '支援を終える',
    fields: [
      choiceOfOne({
        label: '終える理由', path: 'closed_because', value: '', required: true, options: Object.entries(CLOSINGS),
        onChange: (because) => {
          fields.because = because;
        },
      }),
      dateField({
        id: 'closed-on', label: '終えた日', path: 'closed_on', value: fields.on, max: desk.today,
        onInput: (day) => {
          fields.on = day;
        },
      }),
    ],
    check: () => (fields.because ? [] : [{ path: 'closed_because', text: '終える理由を選んでください。' }]),
    onSubmit: () => change(
      () => changeCase(file.support_case, { closed_on: fields.on, closed_because: fields.because }), '支援を終えました。',
      (closed) => changeCase(closed.support_case, { closed_on: undefined, closed_because: undefined })),
  }).root;
}

function createHandOver({ desk, file, id }) {
  const { code, owner } = file.support_case;
  const room = element('div', {}, element('p', { class: 'hint' }, '読み込んでいます…'));
  let successor = '';

  async function load() {
    try {
      const others = (await desk.asked(fetchLinkWorkers)).filter(({ account }) => account !== owner);
      const names = new Map(others.map(({ account, name }) => [account, name]));
      room.replaceChildren(others.length ? createSecretForm({
        label: '引き継ぐ', submit: '引き継ぐ',
        fields: [choiceOfOne({
          label: 'だれに引き継ぐか', path: 'owner', value: '', className: 'picks--both', required: true,
          options: others.map((each) => [each.account, workerInWords(each, desk)]),
          onChange: (account) => {
            successor = account;
          },
        })],
        check: () => (successor ? [] : [{ path: 'owner', text: '引き継ぐ人を選んでください。' }]),
        onSubmit: async () => {
          await desk.asked(() => handCaseOver(id, successor));
          desk.leave();
          desk.say(`支援 ${code} を、${names.get(successor)}さんに引き継ぎました。`);
        },
      }).root : element('p', { class: 'notice' }, 'ほかのリンクワーカーは、まだいません。'));
    } catch (error) {
      room.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  void load();
  return section('hand-title', '引き継ぐ',
    element('p', { class: 'hint' }, 'ほかのチームの人に引き継ぐと、あなたからは見えなくなります。'), room);
}

function createErasure({ desk, file, id }) {
  const { code } = file.support_case;
  let typed = '';
  return section('erase-title', '記録を消す',
    element('p', { class: 'hint' }, '本人がのぞんだときなどに使います。経過も答えも連絡も、ぜんぶ消えて、元にもどせません。'),
    createSecretForm({
      label: '記録を消す', submit: '記録をぜんぶ消す', kind: 'button--accent',
      fields: [textField({
        id: 'erase-code', label: `確かめるために、この支援の記号「${code}」を書いてください`, path: 'code', value: '',
        attributes: { maxlength: 10, autocapitalize: 'characters', spellcheck: 'false' },
        onInput: (text) => {
          typed = text.normalize('NFKC').trim().toUpperCase();
        },
      })],
      check: () => (typed === code ? [] : [{ path: 'code', text: `記号がちがいます。「${code}」と書いてください。` }]),
      onSubmit: async () => {
        await desk.asked(() => eraseCase(id));
        desk.leave();
        desk.say(`支援 ${code} の記録を、ぜんぶ消しました。`);
      },
    }).root);
}
