import { element } from '../ui/element.js';
import { press } from '../add/controls.js';

/**
 * A one-time link to be handed over: copied, or printed on paper with what to do with it.
 *
 * @param {{name: string, email: string}} account
 * @param {string} link
 * @param {boolean} mailed whether it is on its way already
 */
export function createLinkSheet({ name, email }, link, mailed) {
  const status = element('p', { class: 'hint', role: 'status' });
  const field = /** @type {HTMLInputElement} */ (element('input', {
    id: 'one-time-link', class: 'input', type: 'text', readonly: true, on: { focus: () => field.select() },
  }));
  field.value = link;

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      status.textContent = 'コピーしました。本人にだけ渡してください。';
    } catch {
      field.select();
      status.textContent = 'コピーできませんでした。上のリンクを選んで、コピーしてください。';
    }
  }

  return element('section', { class: 'private-link link-sheet', 'aria-labelledby': 'link-title' },
    element('h2', { class: 'form-title', id: 'link-title', tabindex: '-1' }, `${name}さんに渡すリンク`),
    element('p', {}, `このリンクを開くと、パスワードを決めて入れます。14日間、1回だけ使えます。この画面を閉じると、もう見られません。`),
    mailed && element('p', {}, '同じリンクを、本人にメールで送りました。とどかないときに、これを渡してください。'),
    element('p', {}, `ログインに使うメールアドレス：${email}`),
    element('label', { class: 'form-label', for: 'one-time-link' }, 'リンク'), field,
    element('p', { class: 'private-link__printed' }, link),
    element('div', { class: 'form-buttons' }, press('リンクをコピー', () => void copy(), 'button--primary'), press('印刷する', () => window.print())),
    status);
}
