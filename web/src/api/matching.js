import { ask } from './client.js';
import { json } from './session.js';

/**
 * What fits a person, for link workers. Questions stand in the body, so that no log of addresses holds them; the browser
 * keeps no answer. Every failure is an ApiError.
 *
 * @typedef {{id: string, name: string}} Named
 * @typedef {{roles: Named[], barriers: Named[], concerns: Named[]}} Chips  what can be chosen besides categories
 *
 * @typedef {object} Way  there and back; times are HH:MM of the session's date
 * @property {string} mode
 * @property {string} back_mode
 * @property {string} [leaves]  from home
 * @property {string} [arrives]
 * @property {string} [leaves_back]
 * @property {string} [home]
 * @property {number} [minutes]  of the longer way
 * @property {number} waiting_minutes  before the start and after the end
 * @property {number} [walking_minutes]
 * @property {boolean} ask  it must be asked for by telephone
 * @property {boolean} bicycle_to_stop  a bicycle is ridden to a stop, and left there until the way home
 * @property {boolean} approximate
 *
 * @typedef {{rule: string, name: string, kind: 'fits'|'minds'|'unknown', points: number, words: string}} Part
 *
 * @typedef {object} Match
 * @property {import('./types.js').Feature} resource
 * @property {number} score  the sum of the parts' points
 * @property {Part[]} parts
 * @property {Way} [way]
 * @property {import('./types.js').Session} [next_session]
 * @property {'near'|'new'|'role'} [pick]  why it stands among the first although others fit better
 * @property {Companion[]} companions
 *
 * @typedef {{kind: string, value: string, brings: number, words: string}} Relaxation
 *
 * @typedef {object} Matches
 * @property {number} considered  resources that have to do with what is asked
 * @property {number} fitting  those that nothing excludes
 * @property {{lat: number, lon: number}} origin
 * @property {{constraint: string, count: number, words: string}[]} excluded
 * @property {Relaxation[]} relaxations
 * @property {Match[]} matches
 *
 * @typedef {object} Companion
 * @property {string} id
 * @property {'offer'|'search'} kind
 * @property {string} area
 * @property {string} category
 * @property {string} sentence
 * @property {string} ends_on
 * @property {string} link_worker
 * @property {boolean} [mine]
 *
 * @typedef {{kind: string, value: string, name: string, words: string, start: number, end: number}} Proposal
 */

const MATCHES = '/matches';
const COMPANIONS = '/companions';
const FRESH = /** @type {RequestInit} */ ({ cache: 'no-store' });

/** @returns {Promise<Chips>} */
export function fetchChips() {
  return ask(`${MATCHES}/vocabulary`, FRESH);
}

/** @param {Record<string, any>} question @returns {Promise<Matches>} */
export function findMatches(question) {
  return ask(MATCHES, json('POST', question));
}

/** What notes may mean. They go no further than the server's memory. @param {string} text @returns {Promise<{remark?: string, proposals: Proposal[]}>} */
export function readMemo(text) {
  return ask('/memos', json('POST', { text }));
}

/** @param {string} area '' for all @returns {Promise<Companion[]>} */
export async function fetchCompanions(area) {
  return (await ask(COMPANIONS + (area ? `?${new URLSearchParams({ area })}` : ''), FRESH)).companions;
}

/** @param {{kind: string, area: string, category: string, sentence: string, consented_on: string, ends_on: string}} companion */
export function addCompanion(companion) {
  return ask(COMPANIONS, json('POST', companion));
}

/** @param {string} id */
export function endCompanion(id) {
  return ask(`${COMPANIONS}/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** @param {{area: string, wishes: string[], barriers: string[]}} gap in ids of the vocabulary */
export function recordUnmetNeed(gap) {
  return ask('/unmet-needs', json('POST', gap));
}
