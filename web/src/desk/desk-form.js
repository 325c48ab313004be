import { Form } from '../add/form.js';

/** The form in a steward's hands: nothing of it is kept on the device. */
export class DeskForm extends Form {
  /** @param {Partial<import('../add/fields.js').Fields>} change */
  set(change) {
    Object.assign(this.fields, change);
  }
}

/**
 * What was sent, filled in over what the resource says by now.
 *
 * @param {import('../api/desk.js').Whole} whole
 */
export function formOf(whole) {
  return new DeskForm({ kind: whole.kind === 'correction' ? 'correction' : 'new', feature: correctedFeature(whole), submission: /** @type {any} */ (whole) });
}

function correctedFeature({ kind, feature }) {
  return kind === 'correction' ? feature ?? null : null;
}
