import { ask } from './client.js';
import { json } from './session.js';

/**
 * Accounts, for administrators. Every failure is an ApiError.
 *
 * @typedef {import('./session.js').Account} Account
 *
 * @typedef {object} Act  who did what, without a word of what was written
 * @property {string} at
 * @property {string} [account]
 * @property {string} action  e.g. account.created
 * @property {string} [subject]  e.g. submission
 * @property {string} [subject_id]
 */

const PATH = '/accounts';
const one = (id) => `${PATH}/${encodeURIComponent(id)}`;

/** @returns {Promise<Account[]>} */
export async function fetchAccounts() {
  return (await ask(PATH, { cache: 'no-store' })).accounts;
}

/**
 * @param {{email: string, name: string, role: string, areas: string[]}} account
 * @returns {Promise<{account: Account, link: string, mailed: boolean}>} link: to be handed over; by it its owner sets a
 *     password
 */
export function createAccount(account) {
  return ask(PATH, json('POST', account));
}

/** @param {string} id @param {{name: string, role: string, areas: string[], sources: string[], disabled: boolean}} account */
export function changeAccount(id, account) {
  return ask(one(id), json('PUT', account));
}

/** A new link in place of one that was lost. @param {string} id @returns {Promise<{link: string, mailed: boolean}>} */
export function makeLink(id) {
  return ask(`${one(id)}/link`, json('POST', {}));
}

/**
 * What waits to be mailed, or was given up.
 *
 * @returns {Promise<{configured: boolean, mails: {recipient: string, subject: string, made_at: string, tries: number, given_up_at?: string}[]}>}
 */
export function fetchMail() {
  return ask('/mail', { cache: 'no-store' });
}

/** @returns {Promise<Act[]>} the latest first */
export async function fetchAudit() {
  return (await ask('/audit', { cache: 'no-store' })).acts;
}
