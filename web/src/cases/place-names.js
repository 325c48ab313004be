import { fetchPlace } from '../api/cases.js';

const GONE = '(いまはのっていない活動)';

/** What places are called, asked for once each and kept as long as the page is open. */
export class PlaceNames {
  /** @type {Map<string, string>} */
  #names = new Map();

  /** @param {string} id @returns {string} once it has been loaded */
  of(id) {
    return this.#names.get(id) ?? GONE;
  }

  /** @param {string} id @param {string} name */
  know(id, name) {
    this.#names.set(id, name);
  }

  /** All places that a case names. @param {import('../api/cases.js').CaseFile} file */
  load({ steps, shortlist, consents }) {
    const ids = new Set([...steps, ...shortlist, ...consents].map(({ resource }) => resource).filter(Boolean));
    return Promise.all([...ids].filter((id) => !this.#names.has(id)).map((id) => this.#ask(id)));
  }

  async #ask(id) {
    try {
      this.#names.set(id, (await fetchPlace(id)).properties.name);
    } catch (error) {
      if (![404, 410].includes(error.status)) throw error;
      this.#names.set(id, GONE);
    }
  }
}
