import { ApiError, ask } from './client.js';
import { json } from './session.js';

/**
 * 社会とのつながり処方箋: what is asked is kept nowhere. Every failure is an ApiError.
 *
 * @typedef {object} Question
 * @property {{resource: string, note?: string, on?: string, at?: string}[]} items  1 to 5
 * @property {object} [travel]  from where and by what, as in a match
 * @property {boolean} [wheelchair]
 * @property {'ja'|'easy'|'en'} [language]  of the PDF
 * @property {boolean} [furigana]  in the PDF
 * @property {'large'|'larger'} [size]  of the PDF's type
 * @property {string} [code]  of the case
 * @property {string} [phone]  of the link worker
 *
 * @typedef {[string, string|null][]} Text  pieces, each with the reading to stand over it
 *
 * @typedef {object} Sketch  see MapSketch in docs/api.md
 * @property {number} width
 * @property {number} height
 * @property {{track: 'bus'|'rail', points: number[]}[]} lines
 * @property {{kind: string, x: number, y: number}[]} marks
 * @property {{kind: string, text: string, x: number, y: number, size: number}[]} labels
 * @property {{x: number, y: number, length: number, metres: number}} scale
 *
 * @typedef {object} Item
 * @property {string} resource
 * @property {string} name
 * @property {import('./types.js').Session} [session]
 * @property {import('./types.js').Session[]} sessions
 * @property {string} url
 * @property {{size: number, path: string}} qr
 * @property {Sketch} [map]
 *
 * @typedef {object} Sheet
 * @property {Text} title
 * @property {Text} lead
 * @property {{name: Text, when: Text, rows: {part: string, label: Text, lines: Text[]}[]}[]} activities
 * @property {Text} qr
 * @property {Text} legend
 * @property {Text[]} foot
 *
 * @typedef {object} Prescription
 * @property {string} made_on
 * @property {string} [code]
 * @property {boolean} sample
 * @property {Item[]} items
 * @property {{ja: Sheet, easy: Sheet, en: Sheet}} sheets
 */

/** @param {Question} question @returns {Promise<Prescription>} with the words of every language */
export function makePrescription(question) {
  return ask('/prescriptions', json('POST', question));
}

/** The same as a PDF. @param {Question} question @returns {Promise<Blob>} */
export async function makePdf(question) {
  const { csrf_token: token } = await ask('/session');
  const { headers, ...request } = json('POST', question);
  const answer = await fetch('/api/v1/prescriptions', {
    ...request, headers: { ...headers, Accept: 'application/pdf', 'X-CSRF-Token': token ?? '' },
  });
  if (answer.ok) return answer.blob();
  throw new ApiError(answer.status < 500 ? 'refused' : 'broken', { status: answer.status, problem: await answer.json().catch(() => null) });
}
