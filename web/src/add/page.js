import { previewSubmission } from '../api/submissions.js';
import { byId, element } from '../ui/element.js';
import { createNotice } from '../ui/notice.js';
import { checkAll, checkStep } from './checks.js';
import { createDraftNotice } from './draft-notice.js';
import { faultsOf, showFaults, stepOf, controlOf } from './errors.js';
import { flowOf, headingOf, STEPS } from './flow.js';
import { focusAgain, focusKey } from './focus.js';
import { createFooter } from './footer.js';
import { createProgress } from './progress.js';
import { describeTrouble, send } from './sending.js';
import { describeCheck } from './step-check.js';
import { say } from '../words/say.js';

/** Joins the form with its steps: shows the one that the address names, and goes to the next when it is in order. */
export class FormPage {
  #root = byId('form');
  #shown = '';
  #busy = false;
  /** What somebody follows to its step. @type {import('./errors.js').Fault|null} */
  #toMend = null;

  /**
   * @param {import('./form.js').Form} form
   * @param {import('../state/steps.js').Steps} steps
   * @param {{site: any, vocabulary: any, places: any}} about
   */
  constructor(form, steps, about) {
    Object.assign(this, { form, steps });
    this.context = { ...about, form, redraw: () => this.#redraw(), go: (step, short) => this.#go(step, short) };
    byId('title').textContent = headingOf(form.kind, Boolean(form.token));
  }

  /** Whoever comes back to a step goes on; whoever opens the form anew is asked about what is left of the last time. */
  start() {
    this.steps.subscribe(() => void this.#show());
    const { draft } = this.form;
    if (draft && this.steps.get('step')) this.form.resume();
    else if (draft) return this.#ask(draft);
    // A step of something new without what was written before it: somebody came back after sending.
    else if (this.form.kind !== 'correction' && !this.form.token && this.steps.get('step')) return this.steps.go({ step: '' }, { replace: true });
    void this.#show(false);
  }

  get #flow() {
    return flowOf(this.form.kind, this.steps.get('short'));
  }

  get #step() {
    const named = this.steps.get('step');
    return this.#flow.includes(named) ? named : this.#flow[0];
  }

  #ask(draft) {
    const answer = (act) => () => {
      act();
      void this.#show();
    };
    this.#root.replaceChildren(createDraftNotice(draft, answer(() => this.form.resume()), answer(() => this.form.discard())));
  }

  #go(step, short) {
    this.steps.go(short === undefined ? { step } : { step, short });
  }

  /** @param {boolean} [moveFocus] to the heading of the step: not when the page has only just been opened */
  async #show(moveFocus = true) {
    const step = this.#step;
    this.#shown = step;
    document.title = `${STEPS[step].title} — ${byId('title').textContent}`;
    const heading = element('h2', { class: 'form-title', id: 'step-title', tabindex: '-1' }, STEPS[step].title);
    this.body = element('div', { class: 'form-body' });
    this.alerts = element('div', {});
    this.#root.replaceChildren(
      createProgress(this.#flow, step, (name) => this.steps.addressOf({ step: name }), (name) => this.#go(name)),
      heading, this.alerts, this.body, this.#honeypot(), createFooter({
        last: step === 'check', first: step === this.#flow[0], choosing: step === 'choice', changing: Boolean(this.form.token),
        onBack: () => this.#back(), onDiscard: () => this.#discard(),
      }));
    if (moveFocus) {
      window.scrollTo(0, 0);
      heading.focus({ preventScroll: true });
    }
    if (step === 'check') await this.#check();
    else this.#fill();
    if (this.#toMend) controlOf(this.body, this.#toMend)?.focus();
    this.#toMend = null;
  }

  #fill() {
    this.body.replaceChildren(...STEPS[this.#shown].describe(this.context));
    this.#mark();
  }

  /** Shows the step anew without moving the focus. */
  #redraw() {
    const key = focusKey(document.activeElement);
    this.#fill();
    focusAgain(this.body, key);
  }

  #mark(faults = this.form.faults) {
    const here = faults.filter(({ path }) => this.#shown === 'check' || stepOf(path) === this.#shown || controlOf(this.body, { path, text: '' }));
    const summary = showFaults(this.body, here, (fault) => {
      this.#toMend = fault;
      this.#go(stepOf(fault.path));
    });
    this.alerts.replaceChildren(...(summary ? [summary] : []));
    return summary;
  }

  /** Says what is wrong, and takes who presses 次へ to the first of it. */
  #refuse(faults) {
    this.form.faults = faults;
    const summary = this.#mark(faults);
    const first = faults.map((fault) => controlOf(this.body, fault)).find(Boolean);
    (first ?? summary)?.focus();
  }

  async #check() {
    this.form.faults = checkAll(this.form, this.#flow);
    if (this.form.faults.length) return this.#refuse(this.form.faults);
    this.body.replaceChildren(createNotice(say('確かめています…')));
    try {
      const preview = await previewSubmission(this.form.proposal);
      if (this.#shown === 'check') this.body.replaceChildren(...describeCheck(this.context, preview));
    } catch (error) {
      this.#trouble(error);
    }
  }

  /** @returns {Promise<void>} */
  async submit() {
    if (this.#busy) return;
    if (this.#shown !== 'check') return this.#next();
    const faults = checkAll(this.form, this.#flow);
    if (faults.length) return this.#refuse(faults);
    this.#setBusy(true);
    const sending = createNotice(say('送っています…'));
    sending.setAttribute('role', 'status');
    this.alerts.replaceChildren(sending);
    try {
      location.replace(await send(this.form));
    } catch (error) {
      this.#setBusy(false);
      this.#trouble(error);
    }
  }

  #next() {
    const faults = checkStep(this.form, this.#shown);
    if (faults.length) return this.#refuse(faults);
    this.form.faults = [];
    const flow = this.#flow;
    this.#go(flow[flow.indexOf(this.#shown) + 1]);
  }

  #trouble(error) {
    if (error.status === 400) {
      this.body.querySelector('.notice')?.remove();
      return this.#refuse(faultsOf(error));
    }
    const notice = createNotice(describeTrouble(error));
    notice.setAttribute('role', 'alert');
    notice.classList.add('notice--problem');
    this.body.querySelector('.notice')?.remove();
    this.alerts.replaceChildren(notice);
  }

  #back() {
    if (this.steps.cameFromHere) this.steps.back();
    else this.steps.go({ step: this.#flow[Math.max(0, this.#flow.indexOf(this.#shown) - 1)] }, { replace: true });
  }

  #discard() {
    if (!window.confirm(say('書いたことを、ぜんぶ捨てますか。'))) return;
    this.form.discard();
    if (this.form.token) {
      location.assign(`/submission.html#${this.form.token}`);
      return;
    }
    this.steps.go({ step: '', short: '' }, { replace: true });
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.#root.setAttribute('aria-busy', String(busy));
  }

  /** What fills in every field it finds is no person. */
  #honeypot() {
    return element('div', { class: 'form-website', 'aria-hidden': 'true' },
      element('label', { for: 'website' }, say('ここには何も書かないでください')),
      element('input', {
        id: 'website', name: 'website', tabindex: '-1', autocomplete: 'off',
        on: { input: (event) => { this.form.website = event.target.value; } },
      }));
  }
}
