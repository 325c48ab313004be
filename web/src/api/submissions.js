import { ask } from './client.js';

/**
 * Submissions (投稿): what anyone proposes without an account. Every failure is an ApiError.
 *
 * @typedef {object} Proposal
 * @property {'new'|'correction'|'seed'} kind
 * @property {string} [resource]  id, for a correction
 * @property {Record<string, any>} content  only what is proposed, by the names of a resource's properties
 * @property {string} [comment]  words to the steward
 * @property {string} website  a field that people do not see; programs that fill in everything give themselves away
 *
 * @typedef {object} Preview
 * @property {import('./types.js').Feature} [feature]  left out without a name
 * @property {string} [schedule_words]
 * @property {import('./types.js').Session[]} [sessions]  the coming ones
 * @property {import('./types.js').Feature[]} [similar]  most alike first
 *
 * @typedef {object} Submission  what became of a proposal
 * @property {string} id
 * @property {'new'|'correction'|'seed'} kind
 * @property {'pending'|'asked'|'approved'|'refused'|'withdrawn'} state
 * @property {string} [resource]
 * @property {Record<string, any>} content
 * @property {string} [comment]
 * @property {string} [question]  the steward's, when asked
 * @property {string} [reason]  when refused
 * @property {string} sent_at
 * @property {string} [decided_at]
 * @property {string} [published]  id of the resource, once approved
 */

const PATH = '/submissions';
const MINE = `${PATH}/mine`;

/** @param {Proposal} proposal @param {AbortSignal} [signal] @returns {Promise<Preview>} */
export function previewSubmission(proposal, signal) {
  return ask(`${PATH}/preview`, json('POST', proposal), signal);
}

/** @param {Proposal} proposal @returns {Promise<{id: string, token: string, state: string}>} */
export function createSubmission(proposal) {
  return ask(PATH, json('POST', proposal));
}

/** @param {string} token @returns {Promise<Submission>} */
export function fetchSubmission(token) {
  return ask(MINE, { headers: bearer(token), cache: 'no-store' });
}

/** @param {string} token @param {Proposal} proposal @returns {Promise<Submission>} */
export function changeSubmission(token, proposal) {
  const { headers, ...rest } = json('PUT', proposal);
  return ask(MINE, { ...rest, headers: { ...headers, ...bearer(token) } });
}

/** @param {string} token */
export function withdrawSubmission(token) {
  return ask(MINE, { method: 'DELETE', headers: bearer(token) });
}

/** @param {Blob} image JPEG @returns {Promise<{id: string, width: number, height: number}>} */
export function uploadPhoto(image) {
  return ask('/photos', { method: 'POST', headers: { 'Content-Type': image.type }, body: image });
}

function json(method, value) {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

function bearer(token) {
  return { Authorization: `Bearer ${token}` };
}
