import { element } from '../ui/element.js';
import { say } from '../words/say.js';

const SECONDS = 90;
const WARNED_BEFORE = 15;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'];

/**
 * Goes back to the first screen when nobody has touched it for a while, and says so before.
 *
 * @param {{dialog: HTMLElement, onReset: () => void}} options
 */
export function createIdle({ dialog, onReset }) {
  const box = /** @type {HTMLDialogElement} */ (dialog);
  const count = element('p', { class: 'kiosk__count', 'aria-live': 'off' });
  let left = SECONDS;
  box.append(
    element('h2', { id: 'idle-title' }, say('まもなく最初の画面にもどります')), count,
    element('button', { type: 'button', class: 'button button--primary', on: { click: touch } }, say('つづけて見る')));
  box.addEventListener('cancel', touch);
  setInterval(tick, 1_000);

  function touch() {
    left = SECONDS;
    if (box.open) box.close();
  }

  function tick() {
    left -= 1;
    count.textContent = say('あと{count}秒', { count: Math.max(0, left) });
    if (left <= WARNED_BEFORE && left > 0 && !box.open) box.showModal();
    if (left > 0) return;
    touch();
    onReset();
  }

  return {
    /** @param {Document} page whose every touch counts */
    listen(page) {
      for (const sign of SIGNS) page.addEventListener(sign, touch, { passive: true, capture: true });
    },
  };
}
