import { ask } from './client.js';

/**
 * Who is logged in, and what only they know. Every failure is an ApiError.
 *
 * @typedef {object} Account
 * @property {string} id
 * @property {string} email
 * @property {string} name
 * @property {'volunteer'|'link_worker'|'steward'|'administrator'} role
 * @property {string[]} areas  a steward answers for these; for everything without areas and sources
 * @property {string[]} sources
 * @property {boolean} active  a password is set and nobody has shut the account
 * @property {boolean} disabled  somebody has shut it
 * @property {boolean} second_factor
 *
 * @typedef {object} OpenSession  where somebody is logged in
 * @property {string} id
 * @property {string} client  e.g. Safari (iPhone)
 * @property {string} created_at
 * @property {string} used_at
 * @property {boolean} current
 */

/** The problem type that asks for the code of the second factor as well. */
export const SECOND_FACTOR = 'urn:tsunagi:second-factor';

const SESSION = '/session';
const LINKS = '/one-time-links';
const FACTOR = '/account/second-factor';

/** @returns {Promise<Account|null>} null when nobody is logged in */
export async function fetchAccount() {
  return (await ask(SESSION)).account ?? null;
}

/** @param {{email: string, password: string, code?: string}} secrets @returns {Promise<Account>} */
export async function login(secrets) {
  return (await ask(SESSION, json('POST', secrets))).account;
}

/** Ends the login of this browser. */
export function logout() {
  return ask(SESSION, { method: 'DELETE' });
}

/** @returns {Promise<OpenSession[]>} */
export async function fetchSessions() {
  return (await ask('/sessions')).sessions;
}

/** @param {string} id */
export function endSession(id) {
  return ask(`/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Whose one-time link it is; it is not used up by that. @param {string} token @returns {Promise<{name: string, email: string}>} */
export function lookAtLink(token) {
  return ask(LINKS, json('POST', { token }));
}

/**
 * @param {string} token of a one-time link @param {string} password
 * @returns {Promise<Account|null>} who is logged in by that; null when the second factor is still to be asked for
 */
export async function useLink(token, password) {
  return (await ask(LINKS, json('PUT', { token, password })))?.account ?? null;
}

/**
 * Asks for a link by mail; the answer is the same whoever asks.
 *
 * @param {string} email
 * @returns {Promise<boolean>} whether this service mails at all
 */
export async function askForReset(email) {
  return (await ask('/password-resets', json('POST', { email }))).mailed;
}

/** Ends every other session. @param {string} current @param {string} password the new one */
export function changePassword(current, password) {
  return ask('/account/password', json('PUT', { current, password }));
}

/** @returns {Promise<{key: string, address: string, qr: {size: number, path: string}}>} to be given to an app; nothing is set yet */
export function offerSecondFactor() {
  return ask(FACTOR, json('POST', {}));
}

/** @param {string} key as offered @param {string} code that the app shows */
export function setSecondFactor(key, code) {
  return ask(FACTOR, json('PUT', { key, code }));
}

/** @param {string} password */
export function removeSecondFactor(password) {
  return ask(FACTOR, json('DELETE', { password }));
}

/** @param {string} method @param {unknown} value @returns {RequestInit} */
export function json(method, value) {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}
