import { element } from '../ui/element.js';
import { press } from '../add/controls.js';

const UNDO_MS = 60_000;
const WORDS_MS = 10_000;

/**
 * Says what was just done; for a minute, with a button, when it can be undone. What is decided can be undone later too, among
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
    timer = window.setTimeout(hide, undo ? UNDO_MS : WORDS_MS);
  };

  return { root, show, hide, undo: () => undo?.() };
}
