/** How the page is read on this device; words/before-paint.js brings it back before the first paint. */

/** @param {'size'|'contrast'|'theme'} name @returns {string} '' for the page as it comes */
export function readingOf(name) {
  return document.documentElement.dataset[name] ?? '';
}

/**
 * Sets and remembers. A language takes effect when the page is read again.
 *
 * @param {'size'|'contrast'|'theme'|'language'} name
 * @param {string} value '' for the page as it comes
 */
export function keepReading(name, value) {
  if (name !== 'language') {
    if (value) document.documentElement.dataset[name] = value;
    else delete document.documentElement.dataset[name];
  }
  try {
    if (value) localStorage.setItem(`tsunagi.${name}`, value);
    else localStorage.removeItem(`tsunagi.${name}`);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
