import { changeSubmission } from '../api/submissions.js';
import { element } from '../ui/element.js';
import { textField } from '../add/controls.js';
import { showFaults } from '../add/errors.js';
import { describeTrouble } from '../add/sending.js';
import { original, say } from '../words/say.js';

/**
 * The steward's question, and a box to answer it. Sending the answer sends the whole submission again, so that it is
 * looked at anew.
 *
 * @param {import('../api/submissions.js').Submission} submission
 * @param {string} token
 * @param {() => void} onAnswered
 */
export function createAnswer({ kind, resource, content, question }, token, onAnswered) {
  let answer = '';
  const alerts = element('div', {});
  const form = element('form', { class: 'form-group', novalidate: true, 'aria-label': say('質問に答える'), on: { submit: send } },
    element('p', { class: 'form-label' }, say('係の人からの質問')),
    element('blockquote', { class: 'question' }, original(question)),
    alerts,
    textField({
      id: 'answer', label: say('答え'), path: 'comment', rows: 4, value: '', attributes: { maxlength: 1000 },
      onInput: (text) => {
        answer = text;
      },
    }),
    element('button', { type: 'submit', class: 'button button--primary' }, say('答えを送る')));

  async function send(event) {
    event.preventDefault();
    const faults = answer.trim() ? [] : [{ path: 'comment', text: say('答えを書いてください。') }];
    alerts.replaceChildren(showFaults(form, faults, () => {}) ?? '');
    if (faults.length) {
      form.querySelector('textarea').focus();
      return;
    }
    try {
      await changeSubmission(token, { kind, ...(resource ? { resource } : {}), content, comment: answer.trim(), website: '' });
      onAnswered();
    } catch (error) {
      alerts.replaceChildren(element('p', { class: 'notice notice--problem', role: 'alert' }, describeTrouble(error)));
    }
  }

  return form;
}
