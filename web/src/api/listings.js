import { ask } from './client.js';
import { json } from './session.js';

/**
 * Listings in the hands of their stewards and owners. Every failure is an ApiError.
 *
 * @typedef {object} Closure  days on which it rests once
 * @property {string} id
 * @property {string} from
 * @property {string} until
 * @property {string} [reason]
 * @property {number} sessions  how many fall out
 *
 * @typedef {'schedule'|'cost'|'contact'|'closures'} Allowed  what an owner changes without a steward's decision
 */

const of = (resource, what) => `/resources/${encodeURIComponent(resource)}/${what}`;

/** @param {string} resource @returns {Promise<Closure[]>} */
export async function fetchClosures(resource) {
  return (await ask(of(resource, 'closures'), { cache: 'no-store' })).closures;
}

/** @param {string} resource @param {{from: string, until?: string, reason?: string}} closure @returns {Promise<Closure>} */
export function closeResource(resource, closure) {
  return ask(of(resource, 'closures'), json('POST', closure));
}

/** Its sessions take place again. @param {string} closure id */
export function liftClosure(closure) {
  return ask(`/closures/${encodeURIComponent(closure)}`, { method: 'DELETE' });
}

/** @param {string} resource @returns {Promise<{id: string, name: string, email: string, allowed: Allowed[]}[]>} */
export async function fetchOwners(resource) {
  return (await ask(of(resource, 'owners'), { cache: 'no-store' })).owners;
}

/** @param {string} resource @param {string} email of an account @param {Allowed[]} allowed */
export async function nameOwner(resource, email, allowed) {
  return (await ask(of(resource, 'owners'), json('POST', { email, allowed }))).owners;
}

/** @param {string} resource @param {string} email */
export async function takeOwner(resource, email) {
  return (await ask(of(resource, 'owners'), json('DELETE', { email }))).owners;
}

/** @returns {Promise<{id: string, name: string, venue?: string, schedule: {text?: string}, revision: number, allowed: Allowed[]}[]>} one's own */
export async function fetchListings() {
  return (await ask('/account/listings', { cache: 'no-store' })).listings;
}
