import { readMemo } from '../api/matching.js';
import { createSecretForm } from '../account/secret-form.js';
import { press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { accepted, isAccepted, wordOf } from './need.js';

const LONGEST = 20_000;
const KINDS = { wish: '願い', role: '役割', barrier: '障壁', concern: '気がかり', means: '移動', days: '行ける日' };

/**
 * Interview notes, out of which chips are proposed, each with the words that led to it; one by one or all are taken. The notes
 * are kept nowhere, and gone when the dialog closes.
 *
 * @param {object} options
 * @param {<T>(act: () => Promise<T>) => Promise<T>} options.asked
 * @param {() => import('./need.js').Need} options.need
 * @param {(change: Partial<import('./need.js').Need>) => void} options.onAccept
 */
export function openMemo({ asked, need, onAccept }) {
  let text = '';
  const found = element('div', { class: 'form-group' });
  const status = element('p', { role: 'status' });
  const close = () => /** @type {HTMLDialogElement} */ (dialog).close();
  const form = createSecretForm({
    label: '面談のメモ', submit: '読み取る',
    fields: [textField({
      id: 'memo-text', label: 'メモ', path: 'text', value: '', rows: 7, attributes: { maxlength: LONGEST, autocomplete: 'off', spellcheck: 'false' },
      hint: '読み取るだけで、どこにも保存しません。閉じると消えます。', onInput: (written) => {
        text = written;
      },
    })],
    check: () => (text.trim() ? [] : [{ path: 'text', text: 'メモを書いてください。' }]),
    onSubmit: async () => show(await asked(() => readMemo(text))),
  });
  const dialog = element('dialog', {
    class: 'login-dialog memo', 'aria-labelledby': 'memo-title',
    on: {
      close: () => {
        text = '';
        dialog.remove();
      },
    },
  }, element('div', { class: 'form-group' },
    element('h2', { class: 'form-title', id: 'memo-title' }, '面談のメモから読み取る'), form.root, status, found,
    element('div', { class: 'form-buttons' }, press('閉じる', close))));

  function show({ remark, proposals }) {
    status.textContent = [remark, proposals.length ? `${proposals.length}個、読み取りました。合うものを押してください。` : '読み取れるものがありませんでした。']
      .filter(Boolean).join(' ');
    const chips = proposals.map((one) => chip(one));
    const all = press('ぜんぶ入れる', () => {
      for (const one of proposals) onAccept(accepted(need(), one));
      for (const { mark } of chips) mark();
      status.textContent = `${proposals.length}個、ぜんぶ入れました。`;
    }, 'button--primary');
    found.replaceChildren(...(proposals.length
      ? [element('ul', { class: 'proposals', 'aria-label': '読み取ったもの' }, ...chips.map(({ root }) => root)), all] : []));
    chips[0]?.root.querySelector('button')?.focus();
  }

  function chip(proposal) {
    const button = press(`${KINDS[proposal.kind] ?? proposal.kind}：${wordOf(proposal) || proposal.name}`, () => {
      onAccept(accepted(need(), proposal));
      mark();
    }, 'chip');
    const mark = () => button.setAttribute('aria-pressed', String(isAccepted(need(), proposal)));
    mark();
    return { mark, root: element('li', { class: 'proposal' }, button, element('span', { class: 'hint' }, `メモの「${proposal.words}」から`)) };
  }

  document.body.append(dialog);
  /** @type {HTMLDialogElement} */ (dialog).showModal();
  document.getElementById('memo-text')?.focus();
}
