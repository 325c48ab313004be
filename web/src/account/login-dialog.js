import { element } from '../ui/element.js';
import { press } from '../add/controls.js';
import { createLoginForm } from './login-form.js';

/** Whether somebody has to log in again before this can be done. @param {any} error */
export function isSessionOver(error) {
  return error.status === 401 && error.problem?.title === 'Unauthorized';
}

/**
 * Asks to log in again over the page, so that nothing that is written on it is lost.
 *
 * @param {string} email of who was logged in
 * @param {string} [words] what is said of the page
 * @returns {Promise<import('../api/session.js').Account|null>} null when nobody did
 */
export function loginAgain(email, words = 'もう一度ログインしてください。書いたことは、このページに残っています。') {
  return new Promise((resolve) => {
    let entered = null;
    const close = () => /** @type {HTMLDialogElement} */ (dialog).close();
    const dialog = element('dialog', {
      class: 'login-dialog', 'aria-labelledby': 'login-again',
      on: {
        close: () => {
          dialog.remove();
          resolve(entered);
        },
      },
    }, element('div', { class: 'form-group' },
      element('h2', { class: 'form-title', id: 'login-again' }, 'ログインの時間が切れました'),
      element('p', {}, words),
      createLoginForm((account) => {
        entered = account;
        close();
      }, email),
      press('あとにする', close)));
    document.body.append(dialog);
    /** @type {HTMLDialogElement} */ (dialog).showModal();
    /** @type {HTMLInputElement|null} */ (dialog.querySelector(email ? '#login-password' : '#login-email'))?.focus();
  });
}

/**
 * Does something that needs a login; asks for it once when it has run out, and tries again.
 *
 * @template T
 * @param {import('../api/session.js').Account} account
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function asMember(account, act) {
  try {
    return await act();
  } catch (error) {
    if (!isSessionOver(error)) throw error;
    const again = await loginAgain(account.email);
    if (!again) throw error;
    if (again.id === account.id) return act();
    // Somebody else: what they may do is another matter.
    location.reload();
    throw error;
  }
}
