const KEY = 'tsunagi.kept';
const MOST = 200;

/**
 * What somebody keeps for later, on this device only, the newest first. The name goes along, to say it when the thing
 * itself is gone.
 *
 * @returns {{id: string, name: string}[]}
 */
export function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** @param {string} id */
export function isKept(id) {
  return kept().some((each) => each.id === id);
}

/**
 * @param {{id: string, name: string}[]} entries kept from now on, too
 * @returns {boolean} false where the browser keeps nothing
 */
export function keep(entries) {
  const ids = new Set(entries.map(({ id }) => id));
  return write([...entries, ...kept().filter(({ id }) => !ids.has(id))]);
}

/** @param {string} id */
export function letGo(id) {
  return write(kept().filter((each) => each.id !== id));
}

/** Puts everything back as it was, in its order. @param {{id: string, name: string}[]} entries */
export function write(entries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}
