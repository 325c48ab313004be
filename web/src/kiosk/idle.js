import { element } from '../ui/element.js';
import { say } from '../words/say.js';

const SECONDS = 90;
const WARNED_BEFORE = 15;
/** What nobody touches is brought up to date now and then. */
const UNTOUCHED_SECONDS = 600;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'];

/**
 * Goes back to the first screen when nobody has touched it for a while, and says so before.
 *
 * @param {{dialog: HTMLElement, chosen: boolean, onReset: () => void}} options  chosen: what is shown is somebody's choice already
 */
export function createIdle({ dialog, chosen, onReset }) {
  const box = /** @type {HTMLDialogElement} */ (dialog);
  const count = element('p', { class: 'kiosk__count', 'aria-live': 'off' });
  let touched = chosen;
  let left = chosen ? SECONDS : UNTOUCHED_SECONDS;
  box.append(
    element('h2', { id: 'idle-title' }, say('まもなく最初の画面にもどります')), count,
    element('button', { type: 'button', class: 'button button--primary', on: { click: touch } }, say('つづけて見る')));
  box.addEventListener('cancel', touch);
  setInterval(tick, 1_000);

  function touch() {
    touched = true;
    left = SECONDS;
    if (box.open) box.close();
  }

  function tick() {
    left -= 1;
    count.textContent = say('あと{count}秒', { count: Math.max(0, left) });
    if (touched && left <= WARNED_BEFORE && left > 0 && !box.open) box.showModal();
    if (left > 0) return;
    touch();
    touched = false;
    left = UNTOUCHED_SECONDS;
    onReset();
  }

  return {
    /** @param {Document} page whose every touch counts */
    listen(page) {
      for (const sign of SIGNS) page.addEventListener(sign, touch, { passive: true, capture: true });
    },
  };
}
