import { write } from '../state/kept.js';
import { element } from '../ui/element.js';
import { say } from '../words/say.js';

/**
 * Asks whether all that this device keeps of the public page is to go; then it goes.
 *
 * @param {HTMLElement} place where the question stands
 */
export function askToForget(place) {
  const before = [...place.childNodes];
  const yes = element('button', { type: 'button', class: 'button button--accent', on: { click: () => void forget() } }, say('消す'));
  const no = element('button', { type: 'button', class: 'button', on: { click: () => {
    place.replaceChildren(...before);
    place.querySelector('button')?.focus();
  } } }, say('やめる'));
  place.replaceChildren(element('div', { class: 'notice' },
    element('p', {}, say('とっておいたものと、電波がないときのために残した内容(どこから行くかを含みます)を、この端末から消します。元にはもどせません。')),
    element('div', { class: 'form-buttons' }, yes, no)));
  no.focus();
}

async function forget() {
  write([]);
  await forgetAnswers();
  location.assign('/kept.html');
}

/** Throws away what was answered here, and with it where from somebody asked. The program itself stays: it says nothing about anybody. */
export async function forgetAnswers() {
  // What is on its way just now is not to be kept either.
  navigator.serviceWorker?.controller?.postMessage({ forget: true });
  const names = 'caches' in window ? await caches.keys() : [];
  await Promise.all(names.filter((name) => name.startsWith('tsunagi-answers-')).map((name) => caches.delete(name)));
}
