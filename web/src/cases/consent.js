import { formatFullDate } from '../format/date.js';

/** Whether somebody may be spoken of: pure. */

const TO_WHOM = {
  clinic: '依頼した医療機関', resource: '紹介先', family: '家族', welfare_commissioner: '民生委員', companion: '仲間',
};

/** @param {import('../api/cases.js').Consent} consent @param {string} day */
export function holds({ given_on: given, ends_on: ends, withdrawn_on: withdrawn }, day) {
  return given <= day && day <= ends && (!withdrawn || day < withdrawn);
}

/**
 * The consent by which something may be told to somebody.
 *
 * @param {import('../api/cases.js').Consent[]} consents @param {string} day @param {string} recipient
 * @param {string} [resource] which place, when the recipient is one; a consent that names none is for all
 */
export function consentFor(consents, day, recipient, resource = '') {
  return consents.find((one) => isFor(one, recipient, resource) && holds(one, day)) ?? null;
}

/**
 * What is missing before something is told to somebody; '' when nothing is.
 *
 * @param {import('../api/cases.js').Consent[]} consents @param {string} day @param {string} recipient
 * @param {string} [resource] @param {string} [name] of the place
 */
export function missingConsent(consents, day, recipient, resource = '', name = '') {
  if (consentFor(consents, day, recipient, resource)) return '';
  const whom = name ? `「${name}」` : TO_WHOM[recipient];
  const last = consents.filter((one) => isFor(one, recipient, resource)).sort((a, b) => a.ends_on.localeCompare(b.ends_on)).at(-1);
  const why = !last ? 'まだありません'
    : last.withdrawn_on ? `${formatFullDate(last.withdrawn_on)}に取り消されています`
      : last.given_on > day ? `${formatFullDate(last.given_on)}からです` : `${formatFullDate(last.ends_on)}で切れています`;
  return `${whom}に本人のことを伝えるための同意が、${why}。伝える前に、本人に聞いて「同意」に書いてください。`;
}

function isFor(consent, recipient, resource) {
  return consent.recipient === recipient && (!resource || !consent.resource || consent.resource === resource);
}
