import { decideSeveral, fetchQueue, fetchQueued, undoDecision } from '../api/desk.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';
import { createBulkBar } from './bulk-bar.js';
import { createDecisions } from './decisions.js';
import { describeItem } from './item.js';
import { createQueueList } from './queue-list.js';

const EMPTY = { waiting: ['待っているものはありません', 'ぜんぶ見終わりました。おつかれさまでした。'], over: ['終わったものはありません', ''] };
const DONE = { approved: 'を公開・反映しました', refused: 'を見送りました', asked: 'について、質問を送りました' };

/** The queue and, beside it, the one that is open. What is open stands in the address. */
export class Queue {
  /** @type {import('../api/desk.js').Line[]} */
  #lines = [];
  #next = '';
  #matched = 0;
  #part = 'waiting';
  /** @type {{id: string, names: Record<string, () => void>}} */
  #open = { id: '', names: {} };

  /**
   * @param {import('../account/start.js').Workplace} workplace
   * @param {import('../state/steps.js').Steps} steps
   * @param {ReturnType<import('./toast.js').createToast>} toast
   */
  constructor(workplace, steps, toast) {
    Object.assign(this, { workplace, steps, toast });
    this.count = element('h2', { class: 'form-title', id: 'queue-count', tabindex: '-1' });
    this.list = createQueueList({
      places: workplace.places, addressOf: (id) => steps.addressOf({ id }), onOpen: (id) => this.#go(id), onTick: () => this.bulk.update(),
    });
    this.bulk = createBulkBar({
      ticked: () => [...this.list.ticked], onDecide: (decision) => this.#decideTicked(decision), onClear: () => this.#clear(),
    });
    this.more = press('つづきを見る', () => void this.#load(this.#next));
    this.notice = element('div', {});
    this.item = element('section', { class: 'desk__item', 'aria-label': '開いているもの' });
    this.root = element('div', { class: 'desk' },
      element('section', { class: 'desk__list', 'aria-labelledby': 'queue-count' }, this.count, this.bulk.root, this.notice, this.list.root, this.more),
      this.item);
  }

  /** What the keys do by now. @returns {Record<string, () => void>} */
  get actions() {
    return { j: () => this.#step(1), k: () => this.#step(-1), u: () => this.#undoLatest(), ...this.#open.names };
  }

  /** Shows what the address says. @param {'waiting'|'over'} part */
  async show(part) {
    const changed = part !== this.#part || !this.#lines.length;
    this.#part = part;
    if (changed) await this.#load('');
    await this.#showItem(this.steps.get('id'));
  }

  #go(id) {
    this.steps.go({ id });
  }

  #ask(act) {
    return asMember(this.workplace.account, act);
  }

  async #load(cursor) {
    try {
      const page = await this.#ask(() => fetchQueue(/** @type {any} */ (this.#part), cursor));
      this.#lines = cursor ? [...this.#lines, ...page.submissions] : page.submissions;
      this.#next = page.next ?? '';
      this.#matched = page.matched ?? Infinity;
      this.notice.replaceChildren();
      this.#draw();
    } catch (error) {
      this.notice.replaceChildren(createAlert(describeRefusal(error)), press('もう一度ためす', () => void this.#load(cursor)));
    }
  }

  #draw() {
    const [title, text] = EMPTY[this.#part];
    const count = Number.isFinite(this.#matched) ? `${this.#matched}件` : `${this.#lines.length}件より多い`;
    this.count.textContent = this.#lines.length ? `${{ waiting: '待っているもの', over: '終わったもの' }[this.#part]} ${count}` : title;
    if (!this.#lines.length) this.notice.replaceChildren(element('p', { class: 'notice' }, text || '決めたものは、ここに出ます。'));
    this.list.update(this.#lines, this.#open.id);
    this.more.hidden = !this.#next;
    this.bulk.update();
  }

  async #showItem(id, moveFocus = true) {
    const before = this.#open.id;
    this.#open = { id, names: {} };
    this.root.classList.toggle('desk--open', Boolean(id));
    this.list.update(this.#lines, id);
    if (!id) {
      this.item.replaceChildren(element('p', { class: 'hint' }, this.#lines.length ? '一覧から選ぶと、ここに出ます。' : ''));
      if (before) this.list.focus(before);
      return;
    }
    try {
      const whole = await this.#ask(() => fetchQueued(id));
      if (this.#open.id === id) this.#fill(whole, moveFocus);
    } catch (error) {
      this.item.replaceChildren(this.#back(), createAlert(describeRefusal(error)));
    }
  }

  #fill(whole, moveFocus) {
    const decisions = createDecisions({
      whole, workplace: this.workplace, onDecided: (decided) => void this.#decided(decided), onUndo: () => void this.#undo([whole.id]),
    });
    this.#open.names = decisions.actions;
    this.item.replaceChildren(this.#back(), ...describeItem(whole, this.workplace), decisions.root);
    if (!moveFocus) return;
    // On a phone it stands in the place of the list, under a menu of half a screen.
    const alone = !this.list.root.checkVisibility();
    if (alone) this.item.scrollIntoView();
    document.getElementById('item-name')?.focus({ preventScroll: alone });
  }

  /** On a phone the list lies under what is open. */
  #back() {
    return press('一覧にもどる', () => (this.steps.cameFromHere ? this.steps.back() : this.#go('')), 'desk__back');
  }

  async #decided({ id, state }) {
    const at = this.#lines.findIndex((one) => one.id === id);
    const name = this.#lines[at]?.name ?? '';
    const following = this.#lines[at + 1] ?? this.#lines[at - 1];
    if (state === 'asked') this.#lines = this.#lines.map((one) => (one.id === id ? { ...one, state } : one));
    else if (this.#part === 'waiting') this.#leave([id]);
    this.toast.show(`「${name}」${DONE[state] ?? 'を決めました'}。`, () => this.#undo([id]));
    if (!this.#lines.length && this.#next) await this.#load('');
    this.steps.go({ id: following?.id ?? this.#lines[0]?.id ?? '' }, { replace: true });
    if (!this.#lines.length) this.count.focus();
  }

  #leave(ids) {
    const before = this.#lines.length;
    this.#lines = this.#lines.filter((one) => !ids.includes(one.id));
    this.#matched -= before - this.#lines.length;
    this.#draw();
  }

  async #decideTicked(decision) {
    const ids = [...this.list.ticked];
    const results = await this.#ask(() => decideSeveral(ids, decision));
    const done = results.filter((one) => one.done).map(({ id }) => id);
    const kept = results.filter((one) => !one.done);
    const names = new Map(this.#lines.map(({ id, name }) => [id, name || '(名前なし)']));
    for (const id of done) this.list.ticked.delete(id);
    this.#leave(done);
    this.toast.show(`${done.length}件${decision.decision === 'refuse' ? DONE.refused : DONE.approved}。`, done.length ? () => this.#undo(done) : null);
    if (kept.length) {
      this.notice.replaceChildren(element('div', { class: 'notice notice--problem', role: 'alert' },
        element('p', {}, `${kept.length}件は、できませんでした。`),
        element('ul', {}, ...kept.map((one) => element('li', {}, `${names.get(one.id)}：${one.detail_ja ?? ''}`)))));
    }
    if (done.includes(this.#open.id)) this.steps.go({ id: '' }, { replace: true });
    this.count.focus();
  }

  #clear() {
    this.list.ticked.clear();
    this.#draw();
    this.count.focus();
  }

  async #undo(ids) {
    try {
      for (const id of ids) await this.#ask(() => undoDecision(id));
      this.toast.show('元にもどしました。もう一度決められます。');
    } catch (error) {
      this.toast.show(describeRefusal(error));
    }
    await this.#load('');
    const id = ids.length === 1 && this.#part === 'waiting' ? ids[0] : '';
    if (this.#open.id === id) await this.#showItem(id);
    else this.steps.go({ id }, { replace: true });
    if (!id) this.count.focus();
  }

  #undoLatest() {
    if (this.toast.undo() === undefined && this.#part === 'over' && this.#open.id) void this.#undo([this.#open.id]);
  }

  #step(by) {
    const at = this.#lines.findIndex((one) => one.id === this.#open.id);
    const one = this.#lines[at < 0 ? 0 : at + by];
    if (one) this.steps.go({ id: one.id }, { replace: Boolean(this.#open.id) });
  }
}
