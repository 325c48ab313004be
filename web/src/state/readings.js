const KEY = 'tsunagi.readings';

/** What is kept of them on a device: some hundred kilobytes. */
const MOST = 1500;

/** A reading that was put right reaches everybody within a week. */
const WEEK_MS = 7 * 86_400_000;

/** The readings that this device was told before: they are there without a network. @returns {Map<string, any>} */
export function knownReadings() {
  try {
    const { since, readings } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return new Map(Date.now() - since < WEEK_MS ? readings : []);
  } catch {
    return new Map();
  }
}

/** Keeps the latest. @param {Map<string, any>} readings by their text */
export function keepReadings(readings) {
  try {
    const { since = Date.now() } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const fresh = Date.now() - since < WEEK_MS ? since : Date.now();
    localStorage.setItem(KEY, JSON.stringify({ since: fresh, readings: [...readings].slice(-MOST) }));
  } catch {
    // A full or forgetful browser asks again next time.
  }
}
