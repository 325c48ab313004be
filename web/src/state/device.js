const SHORTCUTS = 'tsunagi.desk.shortcuts';

/** Whether single keys do something on the desk of this device; they do unless somebody switched them off. */
export function shortcutsOn() {
  try {
    return localStorage.getItem(SHORTCUTS) !== 'off';
  } catch {
    return true;
  }
}

/** @param {boolean} on */
export function setShortcuts(on) {
  try {
    if (on) localStorage.removeItem(SHORTCUTS);
    else localStorage.setItem(SHORTCUTS, 'off');
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

const OFFICE = 'tsunagi.inventory.office';

/** Whom to ask, as it stands on what this device prints for the 棚卸し. @returns {string} */
export function officeWords() {
  try {
    return localStorage.getItem(OFFICE) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} words */
export function setOfficeWords(words) {
  try {
    localStorage.setItem(OFFICE, words);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
