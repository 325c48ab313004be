import { ask } from './client.js';
import { json } from './session.js';

/**
 * The cases of a link worker and the team. Nothing of it is kept by the browser. Every failure is an ApiError.
 *
 * @typedef {object} SupportCase
 * @property {string} id
 * @property {string} code  five letters
 * @property {string} owner  account
 * @property {number} [age_band]  decades
 * @property {string} [area]
 * @property {{lon: number, lat: number}} [origin]
 * @property {Record<string, any>} [need]
 * @property {string} opened_on
 * @property {string} [closed_on]
 * @property {string} [closed_because]
 * @property {string} erase_on
 * @property {number} revision
 *
 * @typedef {{support_case: SupportCase, owner_name: string, mine: boolean, done: {kind: string, on: string}[], reminders: string[]}} Line
 *
 * @typedef {{id: string, recipient: string, resource?: string, given_on: string, ends_on: string, withdrawn_on?: string}} Consent
 * @typedef {{id: string, kind: string, on: string, resource?: string, because?: string, note?: string, account: string}} Step
 * @typedef {{resource: string, note?: string}} Shortlisted
 * @typedef {{id: string, words: string, written_on: string, reviewed_by?: string, sent_on?: string}} Report
 * @typedef {{on: string} & Record<string, any>} Answers  by axis or question
 *
 * @typedef {object} CaseFile  a case with all that belongs to it
 * @property {SupportCase} support_case
 * @property {import('./clinics.js').Referral|null} [referral]
 * @property {Consent[]} consents
 * @property {Step[]} steps  by day
 * @property {Answers[]} wellbeing  by day
 * @property {Answers[]} circumstances  by day
 * @property {Shortlisted[]} shortlist
 * @property {Report[]} reports
 */

const PATH = '/cases';
const FRESH = /** @type {RequestInit} */ ({ cache: 'no-store' });
const one = (id, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;

/** @returns {Promise<Line[]>} */
export async function fetchCases() {
  return (await ask(PATH, FRESH)).cases;
}

/** @param {{referral?: string, age_band?: number, area?: string}} opening @returns {Promise<CaseFile>} */
export function openCase(opening) {
  return ask(PATH, json('POST', opening));
}

/** @param {string} id @returns {Promise<CaseFile>} */
export function fetchCase(id) {
  return ask(one(id), FRESH);
}

/**
 * What is not named stays as it is.
 *
 * @param {SupportCase} supportCase as it was read @param {Partial<SupportCase>} change undefined takes a value away
 * @returns {Promise<CaseFile>}
 */
export function changeCase(supportCase, change) {
  const { id, age_band, area, origin, need, erase_on, closed_on, closed_because, revision } = supportCase;
  return ask(one(id), json('PUT', { age_band, area, origin, need, erase_on, closed_on, closed_because, revision, ...change }));
}

/** @param {string} id */
export function eraseCase(id) {
  return ask(one(id), { method: 'DELETE' });
}

/** @param {string} id @param {string} owner account */
export function handCaseOver(id, owner) {
  return ask(one(id, '/owner'), json('PUT', { owner }));
}

/** @param {string} id @param {Omit<Step, 'id'|'account'>} step @returns {Promise<{id: string}>} */
export function noteStep(id, step) {
  return ask(one(id, '/steps'), json('POST', step));
}

/** @param {string} id @param {string} step */
export function removeStep(id, step) {
  return ask(one(id, `/steps/${encodeURIComponent(step)}`), { method: 'DELETE' });
}

/** @param {string} id @param {Omit<Consent, 'id'>} consent @returns {Promise<{id: string}>} */
export function noteConsent(id, consent) {
  return ask(one(id, '/consents'), json('POST', consent));
}

/** @param {string} id @param {string} consent @param {string} on */
export function withdrawConsent(id, consent, on) {
  return ask(one(id, `/consents/${encodeURIComponent(consent)}/withdrawal`), json('PUT', { on }));
}

/** In place of what was said the same day. @param {string} id @param {'wellbeing'|'circumstances'} sheet @param {Answers} answers */
export function noteAnswers(id, sheet, answers) {
  return ask(one(id, `/${sheet}`), json('POST', answers));
}

/** @param {string} id @param {Shortlisted[]} shortlist */
export function saveShortlist(id, shortlist) {
  return ask(one(id, '/shortlist'), json('PUT', { shortlist }));
}

/** A new report, or other words for one that was not sent; those nobody has reviewed. @param {string} id @param {string} report @param {string} words */
export function writeReport(id, report, words) {
  return ask(one(id, `/reports/${encodeURIComponent(report)}`), json('PUT', { words }));
}

/** @param {string} id @param {string} report */
export function reviewReport(id, report) {
  return ask(one(id, `/reports/${encodeURIComponent(report)}/review`), json('PUT', {}));
}

/** @param {string} id @param {string} report @param {string} on */
export function markReportSent(id, report, on) {
  return ask(one(id, `/reports/${encodeURIComponent(report)}/sent`), json('PUT', { on }));
}

/** A place that a case names; the browser does not keep which. @param {string} id @returns {Promise<import('./types.js').Feature>} */
export function fetchPlace(id) {
  return ask(`/resources/${encodeURIComponent(id)}`, FRESH);
}
