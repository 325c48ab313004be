import { element } from '../ui/element.js';
import { press } from '../add/controls.js';
import { say } from '../words/say.js';

/**
 * The address of the private page, to be kept: whoever has it can see, correct and withdraw what was sent, and nobody
 * can find it again.
 *
 * @param {string} token
 */
export function createPrivateLink(token) {
  const address = `${location.origin}/submission.html#${token}`;
  const status = element('p', { class: 'hint', role: 'status' });
  const field = /** @type {HTMLInputElement} */ (element('input', {
    id: 'private-link', class: 'input', type: 'text', readonly: true, on: { focus: () => field.select() },
  }));
  field.value = address;

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      status.textContent = say('コピーしました。メールやメモに貼り付けてください。');
    } catch {
      field.select();
      status.textContent = say('コピーできませんでした。上のアドレスを長押しして、コピーしてください。');
    }
  }

  return element('section', { class: 'private-link', 'aria-labelledby': 'private-heading' },
    element('h2', { class: 'form-title', id: 'private-heading' }, say('このページのアドレスを残してください')),
    element('p', {}, say('あとで直したり、どうなったかを見たりするときに使います。アドレスをなくすと、このページには戻れません。ほかの人には知らせないでください。')),
    element('label', { class: 'form-label', for: 'private-link' }, say('あなただけのアドレス')), field,
    element('div', { class: 'form-buttons' }, press(say('アドレスをコピー'), () => void copy(), 'button--primary'), press(say('印刷する'), () => window.print())),
    element('p', { class: 'private-link__printed' }, address), status);
}
