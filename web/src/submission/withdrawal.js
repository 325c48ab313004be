import { createSubmission, withdrawSubmission } from '../api/submissions.js';
import { describeTrouble } from '../add/sending.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';
import { say } from '../words/say.js';

/**
 * Takes a submission back, after asking once. What was taken back can be sent again: as a new submission, with a
 * private page of its own.
 *
 * @param {import('../api/submissions.js').Submission} submission
 * @param {string} token
 * @param {() => void} onWithdrawn
 */
export function createWithdrawal({ state, kind, resource, content, comment }, token, onWithdrawn) {
  const root = element('div', { class: 'form-group' });
  const alerts = element('div', {});

  async function attempt(act) {
    try {
      await act();
    } catch (error) {
      alerts.replaceChildren(element('p', { class: 'notice notice--problem', role: 'alert' }, describeTrouble(error)));
    }
  }

  const withdraw = () => attempt(async () => {
    await withdrawSubmission(token);
    onWithdrawn();
  });
  const sendAgain = () => attempt(async () => {
    const sent = await createSubmission({ kind, ...(resource ? { resource } : {}), content, comment: comment ?? '', website: '' });
    location.replace(`/submission.html?sent=1#${sent.token}`);
  });

  function offer() {
    root.replaceChildren(element('div', { class: 'form-buttons' }, state === 'withdrawn'
      ? press(say('もう一度送る'), () => void sendAgain(), 'button--primary')
      : press(say('取り下げる'), confirm)), alerts);
  }

  function confirm() {
    const yes = press(say('はい、取り下げる'), () => void withdraw(), 'button--accent');
    root.replaceChildren(
      element('p', {}, say('取り下げますか。あとで、もう一度送ることもできます。')),
      element('div', { class: 'form-buttons' }, yes, press(say('やめる'), () => {
        offer();
        root.querySelector('button')?.focus();
      })), alerts);
    yes.focus();
  }

  offer();
  return root;
}
