import { press } from '../add/controls.js';
import { element } from '../ui/element.js';

/**
 * The link to a clinic's form, to be handed over: copied, or printed with what to do with it.
 *
 * @param {import('../api/clinics.js').Clinic} clinic @param {string} link
 */
export function createFormLink({ id, name }, link) {
  const status = element('p', { class: 'hint', role: 'status' });
  const field = /** @type {HTMLInputElement} */ (element('input', {
    id: `link-${id}`, class: 'input', type: 'text', readonly: true, on: { focus: () => field.select() },
  }));
  field.value = link;

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      status.textContent = 'コピーしました。この医療機関にだけ渡してください。';
    } catch {
      field.select();
      status.textContent = 'コピーできませんでした。上のリンクを選んで、コピーしてください。';
    }
  }

  return element('section', { class: 'private-link link-sheet', 'aria-labelledby': `link-title-${id}` },
    element('h3', { class: 'form-title', id: `link-title-${id}`, tabindex: '-1' }, `${name}に渡す、相談支援依頼のリンク`),
    element('p', {}, 'このリンクを開くと、依頼を1件、送れます。30日間、1回だけ使えます。患者さんのお名前は書かず、医療機関の患者番号を書きます。この画面を閉じると、リンクはもう見られません。'),
    element('label', { class: 'form-label', for: field.id }, 'リンク'), field,
    element('p', { class: 'private-link__printed' }, link),
    element('div', { class: 'form-buttons' }, press('リンクをコピー', () => void copy(), 'button--primary'), press('印刷する', () => window.print())),
    status);
}
