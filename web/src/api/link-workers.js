import { ask } from './client.js';
import { json } from './session.js';

/**
 * The directory of link workers: for themselves, and for administrators. Every failure is an ApiError.
 *
 * @typedef {{account: string, name: string, team?: string, profession?: string, areas?: string[], cases: number}} LinkWorker
 * @typedef {{account: string, name: string, cases: number}} Leaver  whose account is shut and who has open cases
 */

const PATH = '/link-workers';

/** @returns {Promise<LinkWorker[]>} by team */
export async function fetchLinkWorkers() {
  return (await ask(PATH, { cache: 'no-store' })).link_workers;
}

/** For administrators. @returns {Promise<{workers: LinkWorker[], leavers: Leaver[]}>} by team */
export async function fetchDirectory() {
  const { link_workers: workers, leavers } = await ask(PATH, { cache: 'no-store' });
  return { workers, leavers };
}

/** Gives all cases of somebody who left to another. @param {string} leaver @param {string} successor @returns {Promise<{cases: number}>} */
export function handCasesOver(leaver, successor) {
  return ask(`${PATH}/${encodeURIComponent(leaver)}/handover`, json('POST', { successor }));
}

/** Says in which team somebody works; the cases go with them. @param {string} account @param {{team: string, profession?: string}} place */
export function placeLinkWorker(account, place) {
  return ask(`${PATH}/${encodeURIComponent(account)}`, json('PUT', place));
}
