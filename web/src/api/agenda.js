import { ask } from './client.js';

/**
 * @typedef {{resource: string, starts_at?: string, ends_at?: string, cancelled: boolean, over?: boolean}} Occurrence
 * @typedef {{date: string, holiday: boolean, sessions: Occurrence[]}} Day
 * @typedef {{id: string, name: string, venue?: string, area?: string, category: string, sample: boolean}} Subject
 */

/**
 * What takes place day by day.
 *
 * @param {URLSearchParams} parameters  see docs/api.md
 * @param {AbortSignal} [signal]
 * @returns {Promise<{first: string, last: string, count: number, resources: Subject[], days: Day[]}>}
 */
export function fetchAgenda(parameters, signal) {
  return ask(`/agenda?${parameters}`, {}, signal);
}

/**
 * Places that people know by name.
 *
 * @returns {Promise<{name: string, kana: string, lat: number, lon: number}[]>}
 */
export async function fetchLandmarks() {
  return (await ask('/landmarks')).landmarks;
}
