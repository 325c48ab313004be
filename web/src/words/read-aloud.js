import { language, original, say } from './say.js';
import { element } from '../ui/element.js';
import { formatBooking, formatCostInFull } from '../format/terms.js';
import { speakSession } from '../format/session-speech.js';

/** The browser's voices go by these. */
const VOICES = { ja: 'ja-JP', easy: 'ja-JP', en: 'en-US', zh: 'zh-CN', vi: 'vi-VN', pt: 'pt-BR' };

const SESSIONS = 3;

/** The controls of what is being read, so that it can be stopped. */
let reading = null;

/**
 * Buttons that have a resource read aloud by the browser: what the page says in the reader's language, what the data
 * says in Japanese.
 *
 * @param {import('../api/types.js').Feature} feature
 * @param {{places: import('../state/reference.js').Places}} context
 * @returns {HTMLElement|null} null where the browser has no voice
 */
export function createReadAloud(feature, { places }) {
  if (!window.speechSynthesis || !window.SpeechSynthesisUtterance) return null;
  const start = button(say('読み上げる'), () => {
    stopReading();
    const trip = box.closest('.detail__content')?.querySelector('.trip__option[open], .trip__option');
    speak(sentences(feature, places, trip));
  });
  const pause = button(say('一時停止'), () => {
    const pausing = !speechSynthesis.paused;
    if (pausing) speechSynthesis.pause();
    else speechSynthesis.resume();
    pause.textContent = pausing ? say('つづける') : say('一時停止');
  });
  const stop = button(say('読み上げを止める'), () => {
    stopReading();
    start.focus();
  });
  const box = element('div', { class: 'aloud' }, start, pause, stop);
  show(false);

  function show(busy) {
    start.hidden = busy;
    pause.hidden = !busy;
    stop.hidden = !busy;
    pause.textContent = say('一時停止');
  }

  function speak(texts) {
    const mine = { show };
    reading = mine;
    const parts = texts.flatMap(inVoices);
    parts.forEach(({ text, lang }, i) => {
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), { lang });
      const last = i === parts.length - 1;
      for (const event of ['end', 'error']) {
        utterance.addEventListener(event, () => {
          if (reading !== mine || (event === 'end' && !last)) return;
          reading = null;
          show(false);
        });
      }
      speechSynthesis.speak(utterance);
    });
    show(true);
    pause.focus();
  }

  return box;
}

/** Whatever is being read is not read on. */
export function stopReading() {
  if (!reading) return;
  const { show } = reading;
  reading = null;
  speechSynthesis.resume();
  speechSynthesis.cancel();
  show(false);
}

window.addEventListener('pagehide', stopReading);

/** What is worth hearing, in the order in which one asks. @returns {string[]} */
function sentences({ properties: p }, places, trip) {
  const phones = (p.contact?.phones ?? []).filter((phone) => phone.kind !== 'fax');
  const sessions = (p.sessions ?? (p.next_session ? [p.next_session] : [])).slice(0, SESSIONS);
  return [
    original(p.name), original(p.organization), original(p.description),
    ...told(say('日時'), [original(p.schedule?.text), sessions.length && say('次は{session}', { session: speakSession(sessions[0]) }),
      ...sessions.slice(1).map((session) => speakSession(session))]),
    ...told(say('場所'), [original(p.venue), original(p.address) || (p.area && places.name(p.area))]),
    ...told(say('行き方'), trip ? [...trip.querySelectorAll('summary .visually-hidden')].map(heard) : []),
    ...told(say('お金'), [formatCostInFull(p.cost)]),
    ...told(say('予約'), [original(p.booking?.text) || formatBooking(p.booking)]),
    ...told(say('電話'), phones.map((phone) => spokenNumber(phone.number))),
  ].filter(Boolean);
}

function told(label, lines) {
  const known = lines.filter(Boolean);
  return known.length ? [label, ...known] : [];
}

/** Digit by digit, with a pause at each hyphen. @param {string} number */
function spokenNumber(number) {
  return number.normalize('NFKC').split(/\D+/).filter(Boolean).map((digits) => [...digits].join(' ')).join(say('、'));
}

/** A sentence that stands on the page, its names as they are marked there. @param {Element} node */
function heard(node) {
  return [...node.childNodes].map((child) => (
    child instanceof Element && child.lang ? original(child.textContent ?? '') : child.textContent)).join('');
}

/** Each stretch of a sentence in the voice of its language. @param {string} sentence */
function inVoices(sentence) {
  return sentence.split(/\u2068(.*?)\u2069/s)
    .map((text, i) => ({ text: text.trim(), lang: i % 2 ? VOICES.ja : VOICES[language] }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function button(label, onPress) {
  return element('button', { type: 'button', class: 'button aloud__button', on: { click: onPress } }, label);
}
