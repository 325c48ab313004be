import { element, spoken } from './element.js';
import { fetchResource } from '../api/client.js';
import { isKept, keep, letGo } from '../state/kept.js';
import { original, say } from '../words/say.js';

/**
 * Keeps a resource on this device, or lets it go: says which in words, by the star and to screen readers. Whoever shows
 * it hands presses to pressKeep.
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

/**
 * Keeps what a button stands for, or lets it go; every button of the same resource says so.
 *
 * @param {HTMLElement} button
 */
export function pressKeep(button) {
  const { keep: id, name } = button.dataset;
  const on = !isKept(id);
  if (!(on ? keep([{ id, name }]) : letGo(id))) return;
  for (const each of document.querySelectorAll(`[data-keep="${CSS.escape(id)}"]`)) showKept(each, on);
  // Asked once more, so that the service worker has it for when there is no signal.
  if (on && navigator.serviceWorker?.controller) fetchResource(id).catch(() => {});
}
