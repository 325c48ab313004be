import { byId } from './element.js';

const PAUSE_MS = 400;

/**
 * Search by words: as one types, after a short pause, and at once with the button. Never in the middle of
 * choosing a kanji.
 *
 * @param {(q: string, settled: boolean) => void} onSearch `settled` when the button or Enter was pressed
 */
export function createSearchBox(onSearch) {
  const form = /** @type {HTMLFormElement} */ (byId('search'));
  const input = /** @type {HTMLInputElement} */ (byId('q'));
  let timer = 0;
  let typing = false;
  const search = (settled) => {
    clearTimeout(timer);
    typing = false;
    onSearch(input.value.trim(), settled);
  };
  const soon = (event) => {
    clearTimeout(timer);
    typing = true;
    if (!event.isComposing) timer = setTimeout(() => search(false), PAUSE_MS);
  };
  input.addEventListener('input', soon);
  input.addEventListener('compositionend', soon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(true);
  });
  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      // Whoever goes on to a button while typing wants both.
      if (!typing && input.value.trim() !== view.q) input.value = view.q;
    },
  };
}
