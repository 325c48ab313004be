import { say } from '../words/say.js';

/** Pages that a lobby shows; whatever else a link leads to stays closed. */
const SHOWN = /^\/($|resources\/|venues\/|organizations\/|areas\/)/;

/** Makes the page in the frame larger, and takes away what a lobby has no use for. @param {Document} page */
export function styleFrame(page) {
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/style/kiosk-frame.css';
  page.head.append(link);
}

/**
 * Lets no link lead out of the map.
 *
 * @param {Document} page
 * @param {(text: string) => void} tell says why nothing opens
 */
export function guard(page, tell) {
  page.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest?.('a[href]');
    if (!link) return;
    const url = new URL(link.getAttribute('href'), page.location.href);
    const telephone = url.protocol === 'tel:';
    if (!telephone && url.origin === page.location.origin && SHOWN.test(url.pathname)) return;
    event.preventDefault();
    event.stopPropagation();
    tell(telephone
      ? say('ここからは、かけられません。番号をひかえてください。')
      : say('この画面では開けません。「スマホで持ち帰る」を押すと、スマホで開けます。'));
  }, { capture: true });
  page.addEventListener('submit', (event) => {
    if (!SHOWN.test(new URL(/** @type {HTMLFormElement} */ (event.target).action).pathname)) event.preventDefault();
  }, { capture: true });
  page.defaultView.print = () => tell(say('この画面では印刷できません。「スマホで持ち帰る」を押してください。'));
  page.defaultView.open = () => null;
}
