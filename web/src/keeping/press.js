import { fetchResource } from '../api/client.js';
import { isKept, keep, letGo } from '../state/kept.js';
import { showKept } from '../ui/keep-button.js';

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
