import { ask } from './client.js';
import { json } from './session.js';

/**
 * The directory of link workers: for themselves, and for administrators. Every failure is an ApiError.
 *
 * @typedef {{account: string, name: string, team?: string, profession?: string, areas?: string[], cases: number}} LinkWorker
 */

const PATH = '/link-workers';

/** @returns {Promise<LinkWorker[]>} by team */
export async function fetchLinkWorkers() {
  return (await ask(PATH, { cache: 'no-store' })).link_workers;
}

/** Says in which team somebody works; the cases go with them. @param {string} account @param {{team: string, profession?: string}} place */
export function placeLinkWorker(account, place) {
  return ask(`${PATH}/${encodeURIComponent(account)}`, json('PUT', place));
}
