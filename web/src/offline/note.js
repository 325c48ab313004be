import { element } from '../ui/element.js';
import { loadStyle } from '../ui/style-sheet.js';
import { locale, say } from '../words/say.js';

/** One line above the page: what is shown is old, or could be newer. */
const note = element('div', { class: 'offline-note', role: 'status' });
const styled = loadStyle('offline.css');
let oldest = '';

/**
 * Says that an answer is not of now.
 *
 * @param {string} keptAt when it was, an ISO instant
 */
export async function tellOfOld(keptAt) {
  if (oldest && oldest <= keptAt) return;
  oldest = keptAt;
  const when = momentKept(keptAt);
  const text = navigator.onLine
    ? say('つながりにくいようです。{when} の内容です。', { when })
    : say('電波がありません。{when} の内容です。', { when });
  await show(text, say('新しくする'), () => location.reload());
}

/** 「11月22日 9:05」. @param {string} keptAt an ISO instant */
export function momentKept(keptAt) {
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(new Date(keptAt));
}

/** @param {() => void} take what loads the new version */
export async function tellOfNew(take) {
  await show(say('このページが新しくなりました。'), say('読み込み直す'), take);
}

async function show(text, action, act) {
  await styled;
  note.replaceChildren(
    element('span', {}, text),
    element('button', { type: 'button', class: 'button', on: { click: act } }, action));
  if (!note.isConnected) (document.querySelector('.banner') ?? document.querySelector('header'))?.after(note);
}

window.addEventListener('online', () => {
  const [text] = note.children;
  if (oldest && text) text.textContent = say('電波がもどりました。');
});
