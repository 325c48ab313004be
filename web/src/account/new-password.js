import { changePassword, lookAtLink, useLink } from '../api/session.js';
import { element } from '../ui/element.js';
import { createSecretForm } from './secret-form.js';
import { passwordField } from './login-form.js';

const SHORTEST = 10;
const HINT = `${SHORTEST}文字以上。おぼえやすい言葉をいくつかつなげると、長くても打ちやすいです。`;

/**
 * Sets a password by a one-time link.
 *
 * @param {string} token
 * @param {(account: import('../api/session.js').Account|null) => void} onSet null when one has still to log in
 * @returns {Promise<HTMLElement>} fails when the link was used or is too old
 */
export async function createFirstPassword(token, onSet) {
  const { name, email } = await lookAtLink(token);
  const secrets = { password: '', again: '' };
  return element('div', { class: 'form-group' },
    element('p', {}, `${name}さん、ログインに使うパスワードを決めてください。`),
    createSecretForm({
      label: 'パスワードを決める', submit: 'パスワードを決める',
      // A password manager keeps the password together with this.
      fields: [element('p', {}, 'メールアドレス：', element('strong', {}, email)), userName(email), ...twice(secrets)],
      check: () => faults(secrets),
      onSubmit: async () => onSet(await useLink(token, secrets.password)),
    }).root);
}

/** @param {string} email @param {() => void} onChanged */
export function createPasswordChange(email, onChanged) {
  const secrets = { current: '', password: '', again: '' };
  return createSecretForm({
    label: 'パスワードを変える', submit: 'パスワードを変える', kind: '',
    fields: [
      userName(email),
      passwordField('password-current', 'いまのパスワード', 'current', 'current-password', (text) => {
        secrets.current = text;
      }),
      ...twice(secrets),
    ],
    check: () => [!secrets.current && { path: 'current', text: 'いまのパスワードを書いてください。' }, ...faults(secrets)].filter(Boolean),
    onSubmit: async () => {
      await changePassword(secrets.current, secrets.password);
      onChanged();
    },
  }).root;
}

function userName(email) {
  const input = element('input', { type: 'text', name: 'username', autocomplete: 'username', hidden: true, readonly: true, 'aria-label': 'メールアドレス' });
  /** @type {HTMLInputElement} */ (input).value = email;
  return input;
}

function twice(secrets) {
  return [
    passwordField('password-new', '新しいパスワード', 'password', 'new-password', (text) => {
      secrets.password = text;
    }, HINT),
    passwordField('password-again', '新しいパスワード(もう一度)', 'again', 'new-password', (text) => {
      secrets.again = text;
    }),
  ];
}

function faults({ password, again }) {
  if ([...password].length < SHORTEST) return [{ path: 'password', text: `パスワードは${SHORTEST}文字以上にしてください。` }];
  return password === again ? [] : [{ path: 'again', text: '上と同じパスワードを書いてください。' }];
}
