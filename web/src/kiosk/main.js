import { fetchSite } from '../api/client.js';
import { guard, styleFrame } from './frame.js';
import { createIdle } from './idle.js';
import { byId, element } from '../ui/element.js';
import { LANGUAGES } from '../words/languages.js';
import { language, say } from '../words/say.js';

/** How long a notice stays. */
const NOTICE_MS = 8_000;

/** Where one begins, and again whoever comes next. */
const HOME = '/?tab=calendar';

/** In which language the page in the frame is opened: nothing is kept here. */
const IN_LANGUAGE = `lang=${language}`;

/** What one can begin with: each sentence said where WordsTest sees it. */
const ways = () => [
  [say('今日'), `/?when=today&${IN_LANGUAGE}`],
  [say('今週'), `${HOME}&${IN_LANGUAGE}`],
  [say('すべて'), `/?${IN_LANGUAGE}`],
];

/** The screen of a lobby: the residents' page in a frame, larger, that leads nowhere else and forgets. */
function start() {
  const page = /** @type {HTMLIFrameElement} */ (byId('page'));
  const open = (address) => {
    page.contentWindow?.location.replace(address);
    mark(address);
  };
  const idle = createIdle({ dialog: byId('idle'), chosen: language !== 'ja', onReset: () => {
    forget();
    taken().close();
    open(HOME);
    void speakJapanese();
  } });
  for (const [label, address] of ways()) {
    byId('ways').append(element('button', { type: 'button', class: 'button kiosk__way', 'data-address': address, on: { click: () => open(address) } }, label));
  }
  byId('languages').append(...LANGUAGES.map(([code, tag, name]) => element('a', {
    class: 'kiosk__language', href: `?lang=${code}`, lang: tag, hreflang: tag, 'aria-current': code === language && 'true',
  }, name)));
  byId('take').addEventListener('click', () => void take(page));
  page.addEventListener('load', () => {
    styleFrame(page.contentDocument);
    guard(page.contentDocument, tell);
    idle.listen(page.contentDocument);
  });
  idle.listen(document);
  forget();
  page.src = `${HOME}&${IN_LANGUAGE}`;
  mark(HOME);
}

/** The bars too, for whoever comes next. Without a network they stay as they are: better so than no page. */
async function speakJapanese() {
  if (language === 'ja') return;
  await fetchSite().then(() => location.replace(location.pathname), () => {});
}

/** What one looks at: here, so that the page in the frame need not say it again. */
function mark(address) {
  for (const way of byId('ways').children) way.setAttribute('aria-pressed', String(way.getAttribute('data-address')?.startsWith(address)));
}

/** Whoever stood here before leaves nothing: no favourite, no language, no draft. */
function forget() {
  try {
    localStorage.clear();
    void import('../keeping/forget.js').then(({ forgetAnswers }) => forgetAnswers(), () => {});
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function taken() {
  return /** @type {HTMLDialogElement} */ (byId('taken'));
}

/** What is shown, as a code for a telephone. Where somebody said they are stays here. */
async function take(page) {
  const at = new URL(page.contentWindow.location.href);
  at.searchParams.delete('near');
  at.searchParams.delete('map');
  at.searchParams.delete('within');
  const close = element('button', { type: 'button', class: 'button button--primary', on: { click: () => taken().close() } }, say('もどる'));
  const title = element('h2', { id: 'taken-title' }, say('スマホのカメラを向けてください'));
  try {
    const { drawQr } = await import('../keeping/qr-code.js');
    taken().replaceChildren(title, drawQr(at.href, say('いまの画面を開く二次元コード')), element('p', { class: 'kiosk__address' }, at.href), close);
  } catch {
    taken().replaceChildren(title, element('p', {}, say('いまは出せません。少し待ってから、もう一度お試しください。')), close);
  }
  taken().showModal();
}

let quiet = 0;

function tell(text) {
  byId('notice').textContent = text;
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    byId('notice').textContent = '';
  }, NOTICE_MS);
}

start();
