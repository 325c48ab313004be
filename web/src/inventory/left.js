import { fetchLeft, keyAnswer, mailVerificationLink, makeVerificationLink, undoAnswer } from '../api/inventory.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';
import { createBulk } from './bulk.js';
import { createLine } from './line.js';
import { createCallList, createPostcards } from './paper.js';
import { wordOf } from './words.js';

const PAGE = '50';

/** Answers after which a resource is not left any more. */
const OVER = ['still', 'ended'];

/** What is left, the longest unconfirmed first; answered by a key or a button, one after the other. */
export class LeftList {
  /** @type {import('../api/inventory.js').Left[]} */
  #lines = [];
  #matched = 0;
  #selected = '';
  #ticked = new Set();
  #chosen = { area: '', source: '', steward: '' };

  /**
   * @param {import('../account/start.js').Workplace} workplace
   * @param {ReturnType<import('../desk/toast.js').createToast>} toast
   * @param {HTMLElement} filters
   * @param {boolean} mail whether links can be mailed
   */
  constructor(workplace, toast, filters, mail) {
    Object.assign(this, { workplace, toast });
    this.count = element('h2', { class: 'form-title', id: 'left-count', tabindex: '-1' });
    this.list = element('ul', { class: 'queue', 'aria-labelledby': 'left-count' });
    this.notice = element('div', {});
    this.more = press('つづきを見る', () => void this.#load(this.#lastLeft()));
    this.bulk = createBulk({
      ticked: () => this.#lines.filter(({ id }) => this.#ticked.has(id)), onCards: () => void this.#cards(), onCalls: () => this.#calls(),
      onMail: mail ? () => void this.#mail() : null,
      onAll: () => this.#tickAll(), onClear: () => this.#clear(),
    });
    this.paper = element('div', {});
    this.working = element('div', { class: 'form-group' }, filters, this.count, this.bulk.root, this.notice, this.list, this.more);
    this.root = element('div', {}, this.working, this.paper);
  }

  /** What the keys do by now. @returns {Record<string, () => void>} */
  get actions() {
    if (this.working.hidden) return {};
    return {
      j: () => this.#step(1), k: () => this.#step(-1), u: () => void this.toast.undo(),
      1: () => void this.#answer('still'), 2: () => void this.#answer('changed'), 3: () => void this.#answer('ended'), 0: () => void this.#answer('unreached'),
    };
  }

  /** @param {{area: string, source: string, steward: string}} chosen */
  async show(chosen) {
    this.#chosen = chosen;
    this.#ticked.clear();
    await this.#load('');
  }

  #ask(act) {
    return asMember(this.workplace.account, act);
  }

  async #load(after) {
    try {
      const { matched, left } = await this.#ask(() => fetchLeft({ ...this.#chosen, after, limit: PAGE }));
      const known = after ? this.#lines : [];
      this.#lines = [...known, ...left.filter(({ id }) => !known.some((one) => one.id === id))];
      this.#matched = matched;
      if (!this.#lines.some(({ id }) => id === this.#selected)) this.#selected = this.#lines[0]?.id ?? '';
      this.notice.replaceChildren();
      this.#draw();
    } catch (error) {
      this.notice.replaceChildren(createAlert(describeRefusal(error)), press('もう一度ためす', () => void this.#load(after)));
    }
  }

  #lastLeft() {
    return this.#lines.at(-1)?.id ?? '';
  }

  #draw() {
    this.count.textContent = this.#matched ? `残っているもの ${this.#matched}件` : '残っているものは、ありません';
    this.list.replaceChildren(...this.#lines.map((one) => createLine(one, {
      selected: one.id === this.#selected, ticked: this.#ticked.has(one.id), areaName: (id) => this.workplace.places.name(id),
      onAnswer: (answer) => {
        this.#select(one.id);
        void this.#answer(answer);
      },
      onSelect: () => this.#select(one.id),
      onTick: (ticked) => {
        if (ticked) this.#ticked.add(one.id);
        else this.#ticked.delete(one.id);
        this.bulk.update();
      },
    })));
    this.more.hidden = this.#lines.length >= this.#matched;
    this.bulk.update();
  }

  #select(id) {
    this.#selected = id;
    for (const line of this.list.children) {
      const selected = line.getAttribute('data-line') === id;
      line.querySelector('.left')?.setAttribute('aria-current', String(selected));
    }
  }

  #focus(id) {
    this.#select(id);
    const heading = /** @type {HTMLElement|null} */ (this.list.querySelector(`[data-line="${CSS.escape(id)}"] .left__name`));
    (heading ?? this.count).focus();
  }

  #step(by) {
    const at = this.#lines.findIndex(({ id }) => id === this.#selected);
    const focused = this.list.contains(document.activeElement);
    const one = this.#lines[focused ? at + by : Math.max(at, 0)];
    if (one) this.#focus(one.id);
  }

  async #answer(answer) {
    const at = this.#lines.findIndex(({ id }) => id === this.#selected);
    const one = this.#lines[at];
    if (!one) return;
    // Before anything is waited for: a browser opens nothing that nobody pressed.
    if (answer === 'changed') window.open(`/desk.html?part=resources&resource=${encodeURIComponent(one.id)}`, '_blank', 'noopener');
    try {
      const { id } = await this.#ask(() => keyAnswer(one.id, answer));
      const next = this.#lines[at + 1] ?? this.#lines[at - 1];
      if (OVER.includes(answer)) this.#leave(one);
      else Object.assign(one, { answer, answered_at: new Date().toISOString() });
      this.#draw();
      this.toast.show(`「${one.name}」：${wordOf(answer)}`, () => this.#undo(id, one));
      this.#focus(answer === 'changed' ? one.id : next?.id ?? '');
      if (!this.#lines.length && this.#matched) await this.#load('');
    } catch (error) {
      this.notice.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  #leave(one) {
    this.#lines = this.#lines.filter(({ id }) => id !== one.id);
    this.#ticked.delete(one.id);
    this.#matched -= 1;
  }

  async #undo(answer, one) {
    try {
      await this.#ask(() => undoAnswer(answer));
      this.toast.show(`「${one.name}」を元にもどしました。`);
    } catch (error) {
      this.toast.show(describeRefusal(error));
    }
    await this.#load('');
    this.#focus(one.id);
  }

  #tickAll() {
    for (const { id } of this.#lines) this.#ticked.add(id);
    this.#draw();
    this.bulk.focus();
  }

  #clear() {
    this.#ticked.clear();
    this.#draw();
    this.count.focus();
  }

  async #cards() {
    const links = [];
    try {
      for (const one of this.#lines.filter(({ id }) => this.#ticked.has(id))) {
        links.push({ one, ...await this.#ask(() => makeVerificationLink(one.id)) });
      }
      this.#open(createPostcards(links, this.workplace, () => this.#close()));
    } catch (error) {
      this.notice.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  async #mail() {
    const reached = this.#lines.filter(({ id, email }) => email && this.#ticked.has(id));
    try {
      for (const { id } of reached) {
        await this.#ask(() => mailVerificationLink(id));
        this.#ticked.delete(id);
      }
      this.toast.show(`${reached.length}件に、メールでたずねました。答えは、とどくとここに出ます。`);
    } catch (error) {
      this.notice.replaceChildren(createAlert(describeRefusal(error)));
    }
    this.#draw();
    this.bulk.focus();
  }

  #calls() {
    this.#open(createCallList(this.#lines.filter(({ id }) => this.#ticked.has(id)), this.workplace, () => this.#close()));
  }

  #open(paper) {
    this.working.hidden = true;
    this.toast.hide();
    this.paper.replaceChildren(paper);
    document.getElementById('paper-title')?.focus();
  }

  #close() {
    this.paper.replaceChildren();
    this.working.hidden = false;
    this.count.focus();
  }
}
