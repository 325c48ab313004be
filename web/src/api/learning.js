import { ask } from './client.js';

/**
 * What cases tell of a fiscal year. Every failure is an ApiError.
 *
 * @typedef {object} Figures  a table as it may be published
 * @property {string} id  e.g. referrals
 * @property {string} title
 * @property {string[]} columns  the first is that of the rows' names
 * @property {{name: string, figures: (number|string|null)[]}[]} rows  null: fewer than five, or it would give them away
 *
 * @typedef {object} Learning
 * @property {number} year
 * @property {string} first  the first day
 * @property {string} last  the last day that is counted
 * @property {Figures[]} tables
 */

const PATH = '/learning';

/** @param {number|null} year null for the current one @returns {Promise<Learning>} */
export function fetchLearning(year) {
  return ask(PATH + (year ? `?year=${year}` : ''), { cache: 'no-store' });
}

/** Where a table is a sheet. @param {string} table @param {number} year */
export function sheetAddress(table, year) {
  return `/api/v1${PATH}/${encodeURIComponent(table)}.csv?year=${year}`;
}
