/** The two-level categories, looked up by id. */
export class Vocabulary {
  #byId = new Map();
  #parents = new Map();

  /** @param {import('../api/client.js').Category[]} categories */
  constructor(categories) {
    this.top = categories;
    for (const category of categories) {
      this.#byId.set(category.id, category);
      for (const child of category.children ?? []) {
        this.#byId.set(child.id, child);
        this.#parents.set(child.id, category.id);
      }
    }
  }

  /** @param {string} id @returns {import('../api/client.js').Category|undefined} */
  find(id) {
    return this.#byId.get(id);
  }

  /** @param {string} id @returns {string} the name, or the id itself when it is not known */
  name(id) {
    return this.#byId.get(id)?.name ?? id;
  }

  /** @param {string|undefined} id @returns {string} the top-level id above (or equal to) this one */
  topOf(id) {
    return this.#parents.get(id) ?? id ?? '';
  }
}
