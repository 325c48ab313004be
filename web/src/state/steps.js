/**
 * Which step of a form is shown, kept equal to the address, so that the back button goes back by a step. What else
 * the address says (what the form is about, the private token behind #) stays as it is.
 */
export class Steps {
  /** @type {Set<() => void>} */
  #listeners = new Set();

  constructor() {
    window.addEventListener('popstate', () => this.#tell());
  }

  /** @param {string} name @returns {string} '' when the address does not say */
  get(name) {
    return new URLSearchParams(location.search).get(name) ?? '';
  }

  /** Whether the page came to this step by itself, so that it may go back by one. */
  get cameFromHere() {
    return Boolean(history.state?.fromHere);
  }

  /** @param {() => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
  }

  /**
   * @param {Record<string, string>} change parameters; '' takes one away
   * @param {{replace?: boolean, quiet?: boolean}} [options]  quiet: who changes it shows it already
   */
  go(change, { replace = false, quiet = false } = {}) {
    const address = this.addressOf(change);
    if (replace) history.replaceState(history.state, '', address);
    else history.pushState({ fromHere: true }, '', address);
    if (!quiet) this.#tell();
  }

  back() {
    history.back();
  }

  /** @param {Record<string, string>} change */
  addressOf(change) {
    const parameters = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(change)) {
      if (value) parameters.set(name, value);
      else parameters.delete(name);
    }
    const search = parameters.toString();
    return location.pathname + (search ? `?${search}` : '') + location.hash;
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
