import { ask } from './client.js';
import { json } from './session.js';

/**
 * What stewards see and decide. Every failure is an ApiError.
 *
 * @typedef {object} Line  something that was sent, in the queue
 * @property {string} id
 * @property {'new'|'correction'|'seed'} kind
 * @property {'pending'|'asked'|'approved'|'refused'|'withdrawn'} state
 * @property {string} [resource]
 * @property {string} [name]
 * @property {string[]} fields  that it says something of
 * @property {string} [comment]
 * @property {string[]} areas
 * @property {string} sent_at
 * @property {string} changed_at
 *
 * @typedef {object} Difference  of one field
 * @property {string} field
 * @property {any} before
 * @property {any} after
 * @property {string} [before_words]  as people read it, where JSON is not what they read; so is the other
 * @property {string} [after_words]
 *
 * @typedef {object} Whole  all that a decision needs
 * @property {string} id
 * @property {'new'|'correction'|'seed'} kind
 * @property {'pending'|'asked'|'approved'|'refused'|'withdrawn'} state
 * @property {string} [resource]
 * @property {Record<string, any>} content
 * @property {string} [comment]
 * @property {string} [question]
 * @property {string} [reason]
 * @property {string} sent_at
 * @property {string} [decided_at]
 * @property {number} [revision]  of the resource by now
 * @property {import('./types.js').Feature} [feature]  the resource by now
 * @property {Difference[]} differences
 * @property {import('./types.js').Feature[]} similar
 *
 * @typedef {object} Decision
 * @property {'approve'|'ask'|'refuse'} decision
 * @property {Record<string, any>} [content]  as the steward wants it; left out: as it was sent
 * @property {number} [revision]  of the resource that the steward saw, when others changed it since it was sent
 * @property {string} [words]  to the sender
 *
 * @typedef {object} Change  how one revision became the next
 * @property {number} revision  the one before
 * @property {string} at
 * @property {string} origin
 * @property {string} [account]
 * @property {string} [by]  name of the account
 * @property {string} [submission]
 * @property {string} [reason]
 * @property {Difference[]} differences
 */

/** The problem type of two who changed the same. */
export const CONFLICT = 'urn:tsunagi:conflict';

const QUEUE = '/queue';
const one = (id) => `${QUEUE}/${encodeURIComponent(id)}`;
const resource = (id) => `/resources/${encodeURIComponent(id)}`;

/**
 * @param {'waiting'|'over'} part
 * @param {string} [cursor] `next` of the page before
 * @returns {Promise<{submissions: Line[], matched?: number, next?: string}>}
 */
export function fetchQueue(part, cursor = '') {
  return ask(`${QUEUE}?${new URLSearchParams({ part, limit: '50', ...(cursor ? { cursor } : {}) })}`, { cache: 'no-store' });
}

/** @param {string} id @returns {Promise<Whole>} */
export function fetchQueued(id) {
  return ask(one(id), { cache: 'no-store' });
}

/** @param {string} id @param {Decision} decision @returns {Promise<Whole>} */
export function decide(id, decision) {
  return ask(`${one(id)}/decision`, json('POST', decision));
}

/** @param {string[]} ids @param {Decision} decision @returns {Promise<{id: string, done: boolean, detail_ja?: string}[]>} */
export async function decideSeveral(ids, decision) {
  return (await ask(`${QUEUE}/decisions`, json('POST', { ids, ...decision }))).results;
}

/** What was decided waits again, and what it changed is as before. @param {string} id @returns {Promise<Whole>} */
export function undoDecision(id) {
  return ask(`${one(id)}/decision`, { method: 'DELETE' });
}

/** @param {string} id of a resource @returns {Promise<{revision: number, changes: Change[]}>} the latest first */
export function fetchRevisions(id) {
  return ask(`${resource(id)}/revisions`, { cache: 'no-store' });
}

/** @param {string} id @param {{revision: number, content: Record<string, any>, reason?: string}} edit */
export function editResource(id, edit) {
  return ask(resource(id), json('PATCH', edit));
}

/** Makes a resource as it was. @param {string} id @param {number} revision */
export function restoreResource(id, revision) {
  return ask(`${resource(id)}/restoration`, json('POST', { revision }));
}

/** Somebody asked, and it is still so. @param {string} id */
export function verifyResource(id) {
  return ask(`${resource(id)}/verification`, json('POST', {}));
}
