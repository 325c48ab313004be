import { fetchCase, fetchCases } from '../api/cases.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';
import { createCaseData } from './case-data.js';
import { createCaseHead } from './case-head.js';
import { createChecks } from './checks.js';
import { createConsents } from './consents.js';
import { createEnding } from './ending.js';
import { createReports } from './reports.js';
import { createShortlist } from './shortlist.js';
import { createTimeline } from './timeline.js';

const PARTS = {
  steps: ['経過', createTimeline], shortlist: ['候補', createShortlist], consents: ['同意', createConsents], checks: ['くらしの輪', createChecks],
  reports: ['医療機関へ', createReports], case: ['基本', createCaseData], ending: ['引き継ぐ・終える', createEnding],
};

/**
 * What a part of a case is given.
 *
 * @typedef {object} Context
 * @property {import('./main.js').Desk} desk
 * @property {import('../api/cases.js').CaseFile} file
 * @property {string} id
 * @property {(act: () => Promise<any>, said: string, onUndo?: ((done: any) => Promise<any>)|null) => Promise<void>} change
 *     asks the server, draws the part anew and says what was done
 */

/** One case: its head, and one of its parts at a time. */
export class CaseView {
  #part = 'steps';
  #reminders = [];

  /** @param {import('./main.js').Desk} desk @param {string} id */
  constructor(desk, id) {
    Object.assign(this, { desk, id });
    this.head = element('div', {});
    this.room = element('div', { class: 'case__part' });
    this.buttons = Object.entries(PARTS).map(([name, [label]]) => element('button', {
      type: 'button', class: 'parts__one', 'data-part': name, on: { click: () => this.#draw(name) },
    }, label));
    this.root = element('article', { class: 'case' }, press('一覧にもどる', () => desk.leave(), 'case__back'), this.head,
      element('nav', { class: 'parts', 'aria-label': 'この支援の中' }, ...this.buttons), this.room);
  }

  /** @param {string} [part] */
  async show(part = '') {
    if (part) this.#part = part;
    try {
      await this.#load();
      this.#draw(this.#part);
      this.root.querySelector('h2')?.focus();
    } catch (error) {
      this.room.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  async #load() {
    const [file, lines] = await this.desk.asked(() => Promise.all([fetchCase(this.id), fetchCases()]));
    await this.desk.names.load(file);
    this.file = file;
    const line = lines.find(({ support_case: one }) => one.id === this.id);
    this.#reminders = line?.reminders ?? [];
    this.head.replaceChildren(createCaseHead(file, line?.owner_name ?? '', this.#reminders, this.desk));
  }

  #draw(part) {
    this.#part = part;
    // Pressed before it is there, it is what opens then.
    if (!this.file) return;
    for (const button of this.buttons) button.setAttribute('aria-current', button.dataset.part === part ? 'page' : 'false');
    this.room.replaceChildren(PARTS[part][1](this.#context()));
  }

  /** @returns {Context} */
  #context() {
    return {
      desk: this.desk, file: this.file, id: this.id,
      change: async (act, said, onUndo = null) => {
        const done = await this.desk.asked(act);
        await this.#again();
        this.desk.say(said, onUndo && (() => this.#undo(() => onUndo(done))));
      },
    };
  }

  async #undo(act) {
    try {
      await this.desk.asked(act);
      if (this.root.isConnected) await this.#again();
      this.desk.say('元にもどしました。');
    } catch (error) {
      this.desk.say(describeRefusal(error));
    }
  }

  /** What was pressed is gone: the focus goes to what the part is called. */
  async #again() {
    await this.#load();
    this.#draw(this.#part);
    this.room.querySelector('h3')?.focus();
  }
}
