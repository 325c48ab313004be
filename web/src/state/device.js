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
