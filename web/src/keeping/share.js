import { element } from '../ui/element.js';
import { say } from '../words/say.js';
import { writeList } from './list-link.js';
import { drawQr } from './qr-code.js';

/**
 * Opens and closes what hands a list over: its title, the link, and its QR code.
 *
 * @param {HTMLElement} place @param {HTMLElement} button that opens it
 * @param {{features: () => import('../api/types.js').Feature[]}} list
 * @param {string} title that it has already
 */
export function toggleShare(place, button, list, title) {
  const open = !place.childElementCount;
  button.setAttribute('aria-expanded', String(open));
  place.replaceChildren(...(open ? [createShare(list, title)] : []));
  place.querySelector('input')?.focus();
}

function createShare(list, title) {
  const input = element('input', { class: 'input', id: 'list-title', maxlength: '30', autocomplete: 'off', value: title });
  const address = element('textarea', { class: 'input', id: 'list-link', rows: '4', readonly: true, on: { focus: () => address.select() } });
  const code = element('div', { class: 'kept__code' });
  const message = element('p', { role: 'status' });

  function show() {
    address.value = listAddress(list.features(), input.value);
    code.replaceChildren(drawQr(address.value, say('この一覧のQRコード')) ?? element('p', { class: 'hint' }, say('数が多いので、QRコードにはできません。リンクを送ってください。')));
    message.textContent = '';
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(address.value);
      message.textContent = say('リンクをコピーしました。メールなどに貼り付けてください。');
    } catch {
      address.focus();
      message.textContent = say('上のリンクを選んで、コピーしてください。');
    }
  }

  const send = () => navigator.share({ title: input.value || say('とっておいたもの'), url: address.value }).catch(() => {});
  input.addEventListener('input', show);
  show();
  return element('div', { class: 'kept__share' },
    element('div', { class: 'field' },
      element('label', { for: 'list-title' }, say('一覧の題(なくてもかまいません)')), input,
      element('p', { class: 'hint' }, say('人の名前は書かないでください。'))),
    element('div', { class: 'field' }, element('label', { for: 'list-link' }, say('リンク')), address),
    element('div', { class: 'form-buttons' },
      element('button', { type: 'button', class: 'button', on: { click: copy } }, say('リンクをコピー')),
      'share' in navigator && element('button', { type: 'button', class: 'button', on: { click: send } }, say('送る'))),
    message, code,
    element('p', { class: 'hint' }, say('一覧はリンクの中だけにあり、どこにも登録されません。')));
}

/** @param {import('../api/types.js').Feature[]} features @param {string} title */
export function listAddress(features, title) {
  return `${location.origin}/kept.html#${writeList(features.map(({ id }) => id), title)}`;
}
