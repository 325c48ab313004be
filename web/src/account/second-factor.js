import { offerSecondFactor, removeSecondFactor, setSecondFactor } from '../api/session.js';
import { element } from '../ui/element.js';
import { press, textField } from '../add/controls.js';
import { createSecretForm, describeRefusal } from './secret-form.js';
import { createQr } from '../ui/qr.js';
import { passwordField } from './login-form.js';

/**
 * A code of an app on a phone in addition to the password (TOTP, RFC 6238): to be set up, or taken away.
 *
 * @param {boolean} on
 */
export function createSecondFactor(on) {
  const room = element('div', { class: 'form-group' });
  const status = element('p', { role: 'status', class: 'hint' });
  const heading = element('h2', { class: 'form-title', id: 'factor-heading', tabindex: '-1' }, '2段階の確認');

  function show(set, said = '') {
    status.textContent = said;
    room.replaceChildren(
      element('p', {}, set
        ? '使っています。ログインのとき、パスワードのほかに、認証アプリの数字も聞きます。'
        : '使っていません。使うと、パスワードを知られても、電話がなければ入れなくなります。'),
      element('div', { class: 'form-buttons' }, set ? press('2段階の確認をやめる', askPassword) : press('2段階の確認を使う', () => void offer())));
    if (said) heading.focus();
  }

  async function offer() {
    try {
      const { key, address, qr } = await offerSecondFactor();
      room.replaceChildren(...setUp(key, address, qr, () => show(true, '2段階の確認を使うようにしました。')), press('やめておく', () => show(false, '変えていません。')));
      room.querySelector('input')?.focus();
    } catch (error) {
      status.textContent = describeRefusal(error);
    }
  }

  function askPassword() {
    let password = '';
    room.replaceChildren(createSecretForm({
      label: '2段階の確認をやめる', submit: '2段階の確認をやめる', kind: 'button--accent',
      fields: [passwordField('factor-password', 'パスワード', 'password', 'current-password', (text) => {
        password = text;
      })],
      check: () => (password ? [] : [{ path: 'password', text: 'パスワードを書いてください。' }]),
      onSubmit: async () => {
        await removeSecondFactor(password);
        show(false, '2段階の確認をやめました。');
      },
    }).root, press('やめておく', () => show(true, '変えていません。')));
    room.querySelector('input')?.focus();
  }

  show(on);
  return element('section', { class: 'form-group', 'aria-labelledby': 'factor-heading' }, heading, room, status);
}

function setUp(key, address, qr, onSet) {
  const secret = new URL(address).searchParams.get('secret') ?? '';
  let code = '';
  return [
    element('ol', { class: 'numbered' },
      element('li', {}, '電話に認証アプリ(Google Authenticator など)を入れます。'),
      element('li', {}, '電話でこのページを見ているときは、', element('a', { class: 'tall-link', href: address }, '認証アプリで開く'), '。'),
      element('li', {}, 'ほかの画面で見ているときは、アプリで「QRコードをスキャン」を選び、これを写します。', createQr(qr, '認証アプリで写すQRコード')),
      element('li', {}, '写せないときは、アプリで「セットアップキーを入力」を選び、次のキーを打ちます。',
        element('p', { class: 'key' }, ...(secret.match(/.{1,4}/g) ?? []).map((four) => element('span', { class: 'key__part' }, four)))),
      element('li', {}, 'アプリに出た6けたの数字を、ここに入れます。')),
    createSecretForm({
      label: '2段階の確認を使う', submit: '使い始める',
      fields: [textField({
        id: 'factor-code', label: '認証アプリの数字', path: 'code', value: '',
        onInput: (text) => {
          code = text.normalize('NFKC').replace(/\D/g, '');
        },
        attributes: { inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 12 },
      })],
      check: () => (code ? [] : [{ path: 'code', text: '認証アプリに出ている6けたの数字を入れてください。' }]),
      onSubmit: async () => {
        await setSecondFactor(key, code);
        onSet();
      },
    }).root,
  ];
}
