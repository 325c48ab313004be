import { formatView, parseView } from './view.js';

/**
 * The current view, kept equal to the address of the page. Components read it and change it; nobody else
 * touches history.
 */
export class ViewStore {
  #view = parseView(location.search);
  /** @type {Set<(view: import('./view.js').View, previous: import('./view.js').View) => void>} */
  #listeners = new Set();

  constructor() {
    window.addEventListener('popstate', () => this.#become(parseView(location.search)));
  }

  /** @returns {import('./view.js').View} */
  get view() {
    return this.#view;
  }

  /** @param {(view: import('./view.js').View, previous: import('./view.js').View) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
  }

  /**
   * Changes the view. A step one may want to take back is pushed; typing replaces.
   *
   * @param {Partial<import('./view.js').View>} change
   * @param {{replace?: boolean}} [options]
   */
  update(change, { replace = false } = {}) {
    const next = { ...this.#view, ...change };
    // Where the map has been put is said of what is found; whatever else is found is fitted in anew.
    if (!('map' in change) && found(next) !== found(this.#view)) next.map = '';
    const address = location.pathname + formatView(next);
    if (address === location.pathname + formatView(this.#view)) return;
    // One step back lies what was before: closing a detail goes there only if nothing else has changed since.
    if (replace) history.replaceState({}, '', address);
    else history.pushState({}, '', address);
    this.#become(next);
  }

  /** Opens a detail so that the back button closes it. @param {string} id */
  openDetail(id) {
    if (id === this.#view.id) return;
    const next = { ...this.#view, id };
    if (this.#view.id) history.replaceState(history.state, '', location.pathname + formatView(next));
    else history.pushState({ openedHere: true }, '', location.pathname + formatView(next));
    this.#become(next);
  }

  /** Closes the detail: one step back if that is where we came from. */
  closeDetail() {
    if (!this.#view.id) return;
    if (history.state?.openedHere) history.back();
    else this.update({ id: '' });
  }

  #become(next) {
    const previous = this.#view;
    this.#view = next;
    for (const listener of this.#listeners) listener(next, previous);
  }
}

/** What decides which places are found. */
function found(view) {
  return formatView({ ...view, sort: '', tab: 'list', at: '', map: '', id: '' });
}
