import { askForReset } from '../api/session.js';
import { press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { createSecretForm } from './secret-form.js';

const MAILED = 'メールアドレスがあっていれば、決めなおすためのリンクを送りました。数分でとどきます。とどかないときは、迷惑メールの中も見てください。';
const NO_MAIL = 'ここでは、メールを送れません。管理者にたのんで、新しいリンクを出してもらってください。';

/**
 * For who forgot the password: a link by mail, or whom to ask.
 *
 * @param {() => string} email that was written already
 */
export function createForgotten(email) {
  const room = element('div', { class: 'form-group' });
  const button = press('パスワードを忘れたとき', open, 'button--quiet');

  function open() {
    let address = email();
    room.replaceChildren(createSecretForm({
      label: 'パスワードの決めなおし', submit: '決めなおすリンクをたのむ', kind: '',
      fields: [textField({
        id: 'reset-email', label: 'ログインに使うメールアドレス', path: 'email', value: address,
        onInput: (text) => {
          address = text.trim();
        },
        attributes: { type: 'email', autocomplete: 'username', maxlength: 200 },
      })],
      check: () => (address ? [] : [{ path: 'email', text: 'メールアドレスを書いてください。' }]),
      onSubmit: async () => {
        const said = element('p', { class: 'notice', role: 'status', tabindex: '-1' }, await askForReset(address) ? MAILED : NO_MAIL);
        room.replaceChildren(said);
        said.focus();
      },
    }).root);
    room.querySelector('input')?.focus();
  }

  room.append(button);
  return room;
}
