import { corrected, correctionOf } from './correction.js';
import { contentOf, emptyFields, fieldsOf } from './fields.js';
import { readSeedComment, seedComment } from './seeds.js';
import { Draft } from '../state/draft.js';

/**
 * What every step is given.
 *
 * @typedef {object} StepContext
 * @property {Form} form
 * @property {import('../api/types.js').Site} site
 * @property {import('../state/reference.js').Vocabulary} vocabulary
 * @property {import('../state/reference.js').Places} places
 * @property {() => void} redraw  shows the step anew, when a choice changed more than its own control
 * @property {(step: string, short?: string) => void} go
 */

/** The form that is being filled in: its fields, kept as a draft on the device until they are sent. */
export class Form {
  /** @type {import('./errors.js').Fault[]} what the server, or this page, found wrong */
  faults = [];
  /** A field that people do not see. */
  website = '';
  #draft;

  /**
   * @param {object} about
   * @param {'new'|'correction'|'seed'} about.kind
   * @param {import('../api/types.js').Feature|null} [about.feature] what is corrected
   * @param {import('../api/submissions.js').Submission|null} [about.submission] what was sent and is changed now
   * @param {string} [about.token] of that submission
   */
  constructor({ kind, feature = null, submission = null, token = '' }) {
    Object.assign(this, { kind, feature, submission, token });
    this.before = feature ? fieldsOf(feature) : emptyFields();
    this.#draft = new Draft(submission ? `mine.${submission.id}` : feature ? `correction.${feature.id}` : kind);
    this.fields = this.#start();
  }

  /** @param {Partial<import('./fields.js').Fields>} change */
  set(change) {
    Object.assign(this.fields, change);
    this.#draft.write(this.fields);
  }

  /** What this device kept, and when; null for nothing. */
  get draft() {
    return this.#draft.read();
  }

  /** Goes on with what this device kept. A field that the draft does not know yet is empty. */
  resume() {
    this.fields = { ...this.#start(), ...this.draft?.fields };
  }

  /** Forgets what this device kept, and what is written. */
  discard() {
    this.#draft.discard();
    this.fields = this.#start();
    this.faults = [];
  }

  /** What is proposed: of a correction, only what was changed. */
  get content() {
    if (!this.feature) return contentOf(this.fields);
    return correctionOf(this.fields, this.before, this.feature.properties);
  }

  /** @returns {import('../api/submissions.js').Proposal} */
  get proposal() {
    return {
      kind: this.kind, ...(this.feature ? { resource: this.feature.id } : {}),
      content: this.content, website: this.website,
      comment: this.kind === 'seed' ? seedComment(this.fields) : this.fields.comment.trim(),
    };
  }

  /** As it was when the form was opened: nothing, the resource, or what was sent before. */
  #start() {
    if (!this.submission) return structuredClone(this.before);
    const whole = this.feature ?? { geometry: null, properties: {} };
    const comment = this.submission.comment ?? '';
    return { ...fieldsOf(corrected(whole, this.submission.content)), comment, ...(this.kind === 'seed' ? readSeedComment(comment) : {}) };
  }
}
