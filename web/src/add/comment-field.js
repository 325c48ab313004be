import { textField } from './controls.js';
import { say } from '../words/say.js';

/**
 * Words to the steward. They are not published.
 *
 * @param {import('./form.js').Form} form
 * @param {string} label
 * @param {number} [rows]
 */
export function commentField(form, label, rows = 3) {
  return textField({
    id: 'comment', label, hint: say('係の人だけが読みます。地図には出ません。'), path: 'comment', rows, value: form.fields.comment,
    onInput: (comment) => form.set({ comment }), attributes: { maxlength: 1000 },
  });
}
