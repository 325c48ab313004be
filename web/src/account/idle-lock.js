import { fetchAccount, logout } from '../api/session.js';
import { press } from '../add/controls.js';
import { byId, element } from '../ui/element.js';
import { loginAgain } from './login-dialog.js';

const MINUTE = 60_000;
const LOCKED_AFTER = 15 * MINUTE;
const WARNED_AFTER = 14 * MINUTE;

/** The server counts requests, the page counts keys: whoever only writes is told to the server now and then. */
const TOLD_EVERY = 5 * MINUTE;
const LOOKED_EVERY = 5_000;

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'];

/**
 * Clears a page after 15 minutes without a key or a pointer, ends the login, and asks for the password; all tabs of the
 * browser count together. What stood on the page is gone, as it is when one leaves it.
 */
export class IdleLock {
  #used = Date.now();
  #told = Date.now();
  #locked = false;
  #tabs = new BroadcastChannel('tsunagi.used');
  #warning = element('p', { class: 'idle-warning', role: 'alert', hidden: true });

  /**
   * @param {import('../api/session.js').Account} account
   * @param {HTMLElement} room that holds all there is to hide
   * @param {() => void} [forget] what the page knows besides
   */
  constructor(account, room, forget = () => {}) {
    Object.assign(this, { account, room, forget });
    document.body.append(this.#warning);
    for (const sign of SIGNS) document.addEventListener(sign, () => this.#use(), { capture: true, passive: true });
    for (const sign of ['visibilitychange', 'focus']) window.addEventListener(sign, () => this.#look());
    this.#tabs.addEventListener('message', ({ data }) => (data === 'locked' ? this.lock() : this.#note()));
    window.setInterval(() => this.#look(), LOOKED_EVERY);
    window.addEventListener('pagehide', () => this.#clear());
    window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  }

  /** Hides all there is, at once: the time is over, or the server says that the login is. */
  lock() {
    if (this.#locked) return;
    this.#locked = true;
    this.#tabs.postMessage('locked');
    this.#clear();
    void logout().catch(() => {});
    void this.#ask();
  }

  #use() {
    if (this.#locked || !this.#look()) return;
    // A pointer that moves says so a hundred times a second.
    if (Date.now() - this.#used > 1000) this.#tabs.postMessage('used');
    this.#note();
    if (Date.now() - this.#told > TOLD_EVERY) void this.#tell();
  }

  #note() {
    this.#used = Date.now();
    this.#warning.hidden = true;
  }

  /** A computer that slept has let no timer run: the clock counts. @returns {boolean} whether it is still open */
  #look() {
    const idle = Date.now() - this.#used;
    if (idle >= LOCKED_AFTER) this.lock();
    else if (idle >= WARNED_AFTER && this.#warning.hidden) {
      this.#warning.textContent = 'しばらく使われていないので、あと1分でこの画面を閉じます。書きかけのものは消えます。続けるときは、何かキーを押すか、画面にさわってください。';
      this.#warning.hidden = false;
    }
    return !this.#locked;
  }

  async #tell() {
    this.#told = Date.now();
    const account = await fetchAccount().catch(() => this.account);
    if (account?.id !== this.account.id) this.lock();
  }

  #clear() {
    this.forget();
    for (const dialog of document.querySelectorAll('dialog')) dialog.remove();
    this.#warning.hidden = true;
    this.#warning.textContent = '';
    this.room.replaceChildren();
  }

  async #ask() {
    const title = element('h2', { class: 'form-title', tabindex: '-1' }, '画面を閉じました');
    this.room.replaceChildren(element('section', { class: 'notice' }, title,
      element('p', {}, '15分使われなかったか、ログインの時間が切れたので、画面を閉じました。見えていたものは、ここには残っていません。'),
      element('p', {}, press('ログインする', () => void this.#ask(), 'button--primary'))));
    byId('title').focus();
    const entered = await loginAgain(this.account.email, '続けるには、もう一度ログインしてください。');
    if (entered) location.reload();
    else title.focus();
  }
}
