const PREFIX = 'tsunagi.draft.';
const KEPT_MS = 30 * 86_400_000;

/**
 * What somebody has written and not yet sent, on this device only: the fields of one form and when they were
 * written. A browser that keeps nothing (private mode) loses no more than the draft.
 */
export class Draft {
  /** @param {string} subject which form: new, seed, or what it is about */
  constructor(subject) {
    this.key = PREFIX + subject;
    forgetOld();
  }

  /** @returns {{saved: string, fields: Record<string, any>}|null} saved: when, as an ISO instant */
  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null');
    } catch {
      return null;
    }
  }

  /** @param {Record<string, any>} fields */
  write(fields) {
    attempt(() => localStorage.setItem(this.key, JSON.stringify({ saved: new Date().toISOString(), fields })));
  }

  discard() {
    attempt(() => localStorage.removeItem(this.key));
  }
}

/** A device may be shared: what nobody came back to in a month goes. */
function forgetOld() {
  attempt(() => {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
      const saved = Date.parse(JSON.parse(localStorage.getItem(key) ?? '{}').saved);
      if (!(Date.now() - saved < KEPT_MS)) localStorage.removeItem(key);
    }
  });
}

function attempt(act) {
  try {
    act();
  } catch {
    // The form works without a draft.
  }
}
