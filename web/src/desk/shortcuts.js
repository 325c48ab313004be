import { setShortcuts, shortcutsOn } from '../state/device.js';
import { element } from '../ui/element.js';
import { press, tick } from '../add/controls.js';

const DESK_KEYS = [
  ['j', '次の投稿'], ['k', '前の投稿'], ['a', '公開する・反映する'], ['e', '直してから公開・反映する'], ['q', '質問する'], ['r', '見送る'],
  ['u', '元にもどす'], ['?', 'この説明を開く'],
];
const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/**
 * Single keys for who decides many. Not while somebody types, nor together with other keys; they can be switched off
 * (WCAG 2.1.4).
 *
 * @param {() => Record<string, () => void>} actions by key
 * @param {() => void} [help] says which they are
 */
export function listenForKeys(actions, help = showHelp) {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {Element} */ (event.target);
    const act = shortcutsOn() ? { ...actions(), '?': help }[event.key] : null;
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target.closest?.(TYPING) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    act();
  });
}

/** Which key does what. @param {string[][]} [keys] */
export function showHelp(keys = DESK_KEYS) {
  const close = () => /** @type {HTMLDialogElement} */ (dialog).close();
  const dialog = element('dialog', { class: 'login-dialog', 'aria-labelledby': 'keys-title', on: { close: () => dialog.remove() } },
    element('div', { class: 'form-group' },
      element('h2', { class: 'form-title', id: 'keys-title' }, 'キーの使いかた'),
      element('dl', { class: 'keys' }, ...keys.map(([key, what]) => (
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, what))))),
      element('p', { class: 'hint' }, '文字を打っているあいだは、はたらきません。どれもボタンでもできます。'),
      tick({ label: 'キーを使う', path: '', checked: shortcutsOn(), onChange: setShortcuts }),
      press('閉じる', close)));
  document.body.append(dialog);
  /** @type {HTMLDialogElement} */ (dialog).showModal();
}
