import { ask } from './client.js';
import { json } from './session.js';

/**
 * What whoever runs a resource answers by a link. Every failure is an ApiError.
 *
 * @typedef {'still'|'changed'|'ended'} Answer
 */

/** The problem types of a link that can be answered no more. */
export const ANSWERED = 'urn:tsunagi:link-answered';
export const OVER = 'urn:tsunagi:link-over';

const PATH = '/verifications';

/** What a link asks about; it is not used up by that. @param {string} token @returns {Promise<import('./types.js').Feature>} */
export async function lookAtVerification(token) {
  return (await ask(PATH, json('POST', { token }))).feature;
}

/** @param {string} token @param {Answer} answer @returns {Promise<{resource: string, answer: Answer}>} */
export function answerVerification(token, answer) {
  return ask(PATH, json('PUT', { token, answer }));
}
