import { ask } from './client.js';
import { json } from './session.js';

/**
 * The 棚卸し: what is confirmed, what is left, what was answered. Every failure is an ApiError.
 *
 * @typedef {'still'|'changed'|'ended'|'unreached'} Answer
 *
 * @typedef {object} Step  how far a part is
 * @property {string} id  of an area or an account, or a sheet's name
 * @property {string} [name]  a steward's
 * @property {number} total
 * @property {number} verified
 *
 * @typedef {object} Progress
 * @property {string} since  what was confirmed before this day counts as not confirmed
 * @property {number} total
 * @property {number} verified
 * @property {boolean} mail  whether links can be mailed
 * @property {Step[]} areas
 * @property {Step[]} sources
 * @property {Step[]} stewards
 *
 * @typedef {object} Left  what nobody confirmed
 * @property {string} id
 * @property {string} name
 * @property {string} [area]
 * @property {string} [organization]
 * @property {string} [phone]
 * @property {string} [contact]  whom to ask for
 * @property {boolean} email  whether it can be asked by mail
 * @property {string} [schedule]
 * @property {string} [venue]
 * @property {string} [verified_on]
 * @property {boolean} season  confirmed in time, but its season begins anew
 * @property {Answer} [answer]  the last since the day
 * @property {string} [answered_at]
 */

const PATH = '/inventory';

/** Where a browser fetches the sheets from. */
export const CALL_LIST = '/api/v1/inventory/left.csv';
export const RESULT = '/api/v1/inventory/result.csv';

/** @returns {Promise<Progress>} */
export function fetchProgress() {
  return ask(PATH, { cache: 'no-store' });
}

/** @param {{area?: string, source?: string, steward?: string, after?: string, limit?: string}} question @returns {Promise<{matched: number, left: Left[]}>} */
export function fetchLeft(question) {
  const given = Object.entries(question).filter(([, value]) => value);
  return ask(`${PATH}/left?${new URLSearchParams(given)}`, { cache: 'no-store' });
}

/** @param {string} resource @param {Answer} answer @returns {Promise<{id: string}>} of the answer, to take it back */
export function keyAnswer(resource, answer) {
  return ask(`${PATH}/answers`, json('POST', { resource, answer }));
}

/** @param {string} id of an answer */
export function undoAnswer(id) {
  return ask(`${PATH}/answers/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** @param {string} resource @returns {Promise<{link: string, qr: {size: number, path: string}}>} */
export function makeVerificationLink(resource) {
  return ask(`/resources/${encodeURIComponent(resource)}/verification-link`, json('POST', {}));
}

/** Mails a link to the resource's own address. @param {string} resource */
export function mailVerificationLink(resource) {
  return ask(`/resources/${encodeURIComponent(resource)}/verification-link`, json('POST', { mail: true }));
}
