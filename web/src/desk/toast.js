import { element } from '../ui/element.js';
import { press } from '../add/controls.js';

const SHOWN_MS = 60_000;

/**
 * Says what was just done, with a button to undo it, for a minute. What is decided can be undone later too, among
 * what is over.
 */
export function createToast() {
  const words = element('p', { role: 'status' });
  const room = element('span', {});
  const root = element('div', { class: 'toast' }, words, room);
  let timer = 0;
  let undo = null;

  const hide = () => {
    window.clearTimeout(timer);
    // The button must not take the focus with it into nowhere.
    const focused = root.contains(document.activeElement);
    undo = null;
    room.replaceChildren();
    words.textContent = '';
    root.classList.remove('toast--shown');
    if (focused) document.getElementById('title')?.focus();
  };

  /** @param {string} text @param {(() => Promise<void>)|null} [onUndo] */
  const show = (text, onUndo = null) => {
    hide();
    words.textContent = text;
    root.classList.add('toast--shown');
    undo = onUndo && (() => {
      hide();
      return onUndo();
    });
    room.replaceChildren(...[undo && press('元にもどす', () => void undo?.()), press('閉じる', hide)].filter(Boolean));
    timer = window.setTimeout(hide, SHOWN_MS);
  };

  return { root, show, hide, undo: () => undo?.() };
}
