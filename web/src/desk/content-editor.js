import { element } from '../ui/element.js';
import { checkAll } from '../add/checks.js';
import { more, textField } from '../add/controls.js';
import { faultsOf, showFaults, stepOf } from '../add/errors.js';
import { STEPS } from '../add/flow.js';
import { focusAgain, focusKey } from '../add/focus.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';

const SECTIONS = ['what', 'where', 'when', 'whom', 'contact'];

/**
 * All steps of the form on one page, for a steward who puts right what was sent or what is listed.
 *
 * @param {object} options
 * @param {import('./desk-form.js').DeskForm} options.form
 * @param {import('../account/start.js').Workplace} options.workplace
 * @param {string[]} options.open fields whose sections stand open
 * @param {string} options.submit what stands on the button
 * @param {(content: Record<string, any>) => Promise<void>} options.onSubmit
 * @param {() => void} options.onCancel
 * @param {string[]} [options.sections] steps that are shown; with all of them goes the end
 */
export function createContentEditor({ form, workplace, open, submit, onSubmit, onCancel, sections = SECTIONS }) {
  const opened = new Set(open.map((field) => stepOf(`content.${field}`)));
  const alerts = element('div', { class: 'form-alerts' });
  const root = element('form', { class: 'editor form-group', novalidate: true, 'aria-label': submit, on: { submit: send } },
    alerts, ...sections.map((name) => section(name, { form, workplace, open: opened.has(name) })),
    form.kind === 'correction' && sections === SECTIONS && endedOn(form, workplace, opened.has('ended')),
    element('div', { class: 'form-buttons' },
      element('button', { type: 'submit', class: 'button button--primary' }, submit),
      element('button', { type: 'button', class: 'button', on: { click: onCancel } }, 'やめる')));
  let busy = false;

  async function send(event) {
    event.preventDefault();
    if (busy || refuse(checkAll(form, sections))) return;
    busy = true;
    try {
      await onSubmit(form.content);
    } catch (error) {
      if (error.status === 400) refuse(faultsOf(error));
      else alerts.replaceChildren(createAlert(describeRefusal(error)));
    } finally {
      busy = false;
    }
  }

  function refuse(faults) {
    const summary = showFaults(root, faults, () => {});
    alerts.replaceChildren(...(summary ? [summary] : []));
    summary?.focus();
    return faults.length > 0;
  }

  return root;
}

function section(name, { form, workplace, open }) {
  const body = element('div', { class: 'form-body' });
  const context = { ...workplace, form, redraw, go: () => {} };
  const fill = () => body.replaceChildren(...STEPS[name].describe(context));

  function redraw() {
    const key = focusKey(document.activeElement);
    fill();
    focusAgain(body, key);
  }

  fill();
  return more(STEPS[name].title, open, body);
}

function endedOn(form, { site }, open) {
  return more('終わった活動にする', open, textField({
    id: 'ended-on', label: '終わった日', hint: '空にすると、続いている活動になります。', path: 'content.ended_on', value: form.fields.ended_on,
    attributes: { type: 'date', max: site.today }, onInput: (date) => form.set({ ended_on: date }),
  }));
}
