import { login, SECOND_FACTOR } from '../api/session.js';
import { textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { createForgotten } from './forgotten.js';
import { createSecretForm } from './secret-form.js';

/**
 * Address and password; the code of the second factor when the server asks for it.
 *
 * @param {(account: import('../api/session.js').Account) => void} onEntered
 * @param {string} [email] that is known already
 */
export function createLoginForm(onEntered, email = '') {
  const secrets = { email, password: '', code: '' };
  const code = textField({
    id: 'login-code', label: '認証アプリの数字', hint: '認証アプリに出ている6けたの数字を入れてください。', path: 'code', value: '',
    onInput: (text) => {
      secrets.code = text.normalize('NFKC').replace(/\D/g, '');
    },
    attributes: { inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: 12 },
  });
  code.hidden = true;
  const form = createSecretForm({
    label: 'ログイン', submit: 'ログインする',
    fields: [
      textField({
        id: 'login-email', label: 'メールアドレス', path: 'email', value: email,
        onInput: (text) => {
          secrets.email = text.trim();
        },
        attributes: { type: 'email', autocomplete: 'username', maxlength: 200 },
      }),
      passwordField('login-password', 'パスワード', 'password', 'current-password', (text) => {
        secrets.password = text;
      }),
      code,
    ],
    check: () => missing(secrets),
    onSubmit: async () => onEntered(await login({ ...secrets, code: code.hidden ? '' : secrets.code })),
    onRefused: (error) => {
      if (error.problem?.type !== SECOND_FACTOR) return false;
      const again = !code.hidden;
      code.hidden = false;
      form.say(again ? '数字がちがいます。いま認証アプリに出ている6けたの数字を入れてください。' : 'もうひとつ、認証アプリの数字を入れてください。');
      code.querySelector('input')?.focus();
      return true;
    },
  });
  return element('div', { class: 'form-group' }, form.root, createForgotten(() => secrets.email));
}

function missing({ email, password }) {
  return [
    !email && { path: 'email', text: 'メールアドレスを書いてください。' },
    !password && { path: 'password', text: 'パスワードを書いてください。' },
  ].filter(Boolean);
}

/**
 * @param {string} id @param {string} label @param {string} path
 * @param {'current-password'|'new-password'} autocomplete tells a password manager which one to fill in
 * @param {(text: string) => void} onInput @param {string} [hint]
 */
export function passwordField(id, label, path, autocomplete, onInput, hint = '') {
  return textField({
    id, label, path, hint, value: '', onInput,
    attributes: { type: 'password', autocomplete, maxlength: 200, autocapitalize: 'off', spellcheck: 'false' },
  });
}
