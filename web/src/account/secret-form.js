import { element } from '../ui/element.js';
import { describeProblem } from '../ui/notice.js';
import { showFaults } from '../add/errors.js';

/**
 * A form of which a server decides whether it is right: says what is wrong at the field where it is, keeps what is
 * written, and cannot be sent twice at once.
 *
 * @param {object} options
 * @param {string} options.label of the form
 * @param {(HTMLElement|false|null|'')[]} options.fields boxes of add/controls.js
 * @param {string} options.submit what stands on the button
 * @param {() => import('../add/errors.js').Fault[]} [options.check] before anything is sent
 * @param {() => Promise<void>} options.onSubmit
 * @param {(error: any) => boolean} [options.onRefused] whether it has dealt with what went wrong
 * @param {string} [options.kind] of the button
 */
export function createSecretForm({ label, fields, submit, check = () => [], onSubmit, onRefused = () => false, kind = 'button--primary' }) {
  const alerts = element('div', { class: 'form-alerts' });
  const button = element('button', { type: 'submit', class: `button ${kind}` }, submit);
  const form = element('form', { class: 'form-group', novalidate: true, 'aria-label': label, on: { submit: send } },
    alerts, ...fields, element('div', { class: 'form-buttons' }, button));
  let busy = false;

  async function send(event) {
    event.preventDefault();
    if (busy) return;
    if (refuse(check())) return;
    setBusy(true);
    try {
      await onSubmit();
    } catch (error) {
      if (!onRefused(error)) refuse(faultsOf(error)) || say(error);
    } finally {
      setBusy(false);
    }
  }

  function setBusy(now) {
    busy = now;
    button.setAttribute('aria-disabled', String(now));
  }

  function refuse(faults) {
    const summary = showFaults(form, faults, () => {});
    alerts.replaceChildren(...(summary ? [summary] : []));
    (form.querySelector('[aria-invalid]') ?? summary)?.focus();
    return faults.length > 0;
  }

  function say(error) {
    alerts.replaceChildren(createAlert(describeRefusal(error)));
  }

  return { root: form, say: (text) => alerts.replaceChildren(createAlert(text)) };
}

/** What the server says of single fields. */
function faultsOf(error) {
  return (error.problem?.errors ?? []).map(({ parameter, detail_ja: text, detail }) => ({ path: parameter ?? '', text: text ?? detail }));
}

/** What the server says of the whole, or what kept it from saying anything. @param {any} error @returns {string} */
export function describeRefusal(error) {
  return (error.status < 500 && error.problem?.detail_ja) || describeProblem(error);
}

/** @param {string} text */
export function createAlert(text) {
  return element('p', { class: 'notice notice--problem', role: 'alert' }, text);
}
