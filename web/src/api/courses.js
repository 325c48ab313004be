import { ask } from './client.js';
import { json } from './session.js';

/**
 * Walking courses (まちあるき). Every failure is an ApiError.
 *
 * @typedef {object} CourseSummary
 * @property {string} id
 * @property {string} name
 * @property {string} [description]
 * @property {boolean} published
 * @property {number} revision
 * @property {boolean} mine
 * @property {number} stops
 * @property {number} metres  on foot
 * @property {number} minutes  on foot, stays not counted
 * @property {'streets'|'estimate'} basis
 * @property {string} [attribution]
 *
 * @typedef {object} Stop  what a feature of a course that is a point says
 * @property {number} position
 * @property {string} name
 * @property {string} [words]
 * @property {string} [resource]
 * @property {string} [seed]
 * @property {number} [metres]  to the next stop
 * @property {number} [minutes]  to the next stop
 *
 * @typedef {object} Course  a GeoJSON FeatureCollection
 * @property {CourseSummary} course
 * @property {{geometry: {type: string, coordinates: any}, properties: Stop|null}[]} features
 *
 * @typedef {object} Draft  as it is written
 * @property {string} name
 * @property {string} description
 * @property {boolean} published
 * @property {number} revision  the one that was seen; 0 for a new course
 * @property {{resource?: string, seed?: string, name?: string, words?: string, lat?: number, lon?: number}[]} stops
 */

const one = (id) => `/courses/${encodeURIComponent(id)}`;

/** @returns {Promise<CourseSummary[]>} */
export async function fetchCourses() {
  return (await ask('/courses')).courses;
}

/** @param {string} id @returns {Promise<Course>} */
export function fetchCourse(id) {
  return ask(one(id));
}

/** @param {string} id @param {Draft} draft @returns {Promise<Course>} */
export function saveCourse(id, draft) {
  return ask(one(id), json('PUT', draft));
}

/** @param {string} id */
export function deleteCourse(id) {
  return ask(one(id), { method: 'DELETE' });
}
