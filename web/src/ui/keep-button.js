import { element, spoken } from './element.js';
import { isKept } from '../state/kept.js';
import { original, say } from '../words/say.js';

/**
 * Keeps a resource on this device, or lets it go: says which in words, by the star and to screen readers. What it does
 * is in keeping/press.js, loaded when it is pressed.
 *
 * @param {string} id @param {string} name of the resource
 */
export function createKeepButton(id, name) {
  const button = element('button', { type: 'button', class: 'link-button keep', 'data-keep': id, 'data-name': name });
  showKept(button, isKept(id));
  return button;
}

/** @param {HTMLElement} button @param {boolean} on */
export function showKept(button, on) {
  button.setAttribute('aria-pressed', String(on));
  button.replaceChildren(on ? say('とってあります') : say('とっておく'), spoken(` ${original(button.dataset.name ?? '')}`));
}
