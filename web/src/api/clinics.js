import { ask } from './client.js';
import { json } from './session.js';

/**
 * Clinics and what they ask for. Every failure is an ApiError.
 *
 * @typedef {{id: string, name: string, doctor?: string, phone?: string, fax?: string}} Clinic
 *
 * @typedef {object} Request  what a clinic says of somebody, without a name
 * @property {string} consented_on
 * @property {string[]} reasons
 * @property {number} [age_band]  decades
 * @property {string} [area]
 * @property {string} [clinic_number]  the clinic's own number of its patient
 * @property {string} [words]
 *
 * @typedef {Request & {id: string, clinic: string, channel: string, received_on: string}} Referral
 */

/** The problem type of a link that was used. */
export const USED = 'urn:tsunagi:link-answered';

const REFERRALS = '/referrals';
const CLINICS = '/clinics';
const FORM = '/clinic-referrals';
const FRESH = /** @type {RequestInit} */ ({ cache: 'no-store' });
const clinic = (id) => `${CLINICS}/${encodeURIComponent(id)}`;
const declined = (id) => `${REFERRALS}/${encodeURIComponent(id)}/declined`;

/** @returns {Promise<Referral[]>} those that wait, the oldest first */
export async function fetchReferrals() {
  return (await ask(REFERRALS, FRESH)).referrals;
}

/** One from paper, a FAX or a call. @param {Omit<Referral, 'id'>} referral @returns {Promise<{id: string}>} */
export function enterReferral(referral) {
  return ask(REFERRALS, json('POST', referral));
}

/** @param {string} id */
export function declineReferral(id) {
  return ask(declined(id), json('PUT', {}));
}

/** Lets one wait again that was put away. @param {string} id */
export function takeReferralBack(id) {
  return ask(declined(id), { method: 'DELETE' });
}

/** @returns {Promise<Clinic[]>} */
export async function fetchClinics() {
  return (await ask(CLINICS, FRESH)).clinics;
}

/** @param {Clinic} one @returns {Promise<Clinic>} */
export function saveClinic({ id, ...rest }) {
  return ask(clinic(id), json('PUT', rest));
}

/** @param {string} id @returns {Promise<string>} an address behind which one referral can be sent, once */
export async function makeClinicLink(id) {
  return (await ask(`${clinic(id)}/link`, json('POST', {}))).link;
}

/** Whose form it is; the link is not used up by that. @param {string} token @returns {Promise<{clinic: string}>} */
export function lookAtForm(token) {
  return ask(FORM, json('POST', { token }));
}

/** @param {string} token @param {Request} request */
export function sendReferral(token, request) {
  return ask(FORM, json('PUT', { token, ...request }));
}
