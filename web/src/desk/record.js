import { fetchResource } from '../api/client.js';
import { CONFLICT, editResource, fetchRevisions, restoreResource, verifyResource } from '../api/desk.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';
import { formatVerified } from '../format/date.js';
import { formatWhere } from '../format/place.js';
import { createClosures } from './closures.js';
import { createConflict } from './conflict.js';
import { createContentEditor } from './content-editor.js';
import { DeskForm } from './desk-form.js';
import { describeHistory } from './history.js';
import { createOwners } from './owners.js';

/** One resource in a steward's hands: confirm, put right, look back, restore. */
export class ResourceRecord {
  /**
   * @param {import('../api/types.js').Feature} feature
   * @param {import('../account/start.js').Workplace} workplace
   * @param {ReturnType<import('./toast.js').createToast>} toast
   */
  constructor(feature, workplace, toast) {
    Object.assign(this, { feature, workplace, toast });
    this.heading = element('h2', { class: 'item__name', tabindex: '-1' });
    this.facts = element('p', {});
    this.room = element('div', { class: 'form-group' });
    this.history = element('div', { class: 'form-group' });
    this.root = element('div', { class: 'form-group' }, this.heading, this.facts,
      element('div', { class: 'form-buttons' },
        press('まだやっています', () => void this.#verify(), 'button--primary'), press('直す', () => void this.#edit()),
        element('a', { class: 'tall-link', href: `/?id=${encodeURIComponent(feature.id)}`, target: '_blank', rel: 'noopener' },
          '地図のページで見る', element('span', { class: 'visually-hidden' }, '(別の画面が開きます)'))),
      this.room, createClosures({ id: feature.id, name: feature.properties.name }, workplace, (said) => void this.#changed(said)),
      createOwners(feature.id, workplace), element('h3', { class: 'form-title', id: 'history-title', tabindex: '-1' }, '履歴'), this.history);
    this.#draw();
    void this.#loadHistory();
  }

  #ask(act) {
    return asMember(this.workplace.account, act);
  }

  #draw() {
    const { properties: p } = this.feature;
    this.heading.textContent = p.name;
    this.facts.textContent = [
      p.schedule?.text, formatWhere(p, (id) => this.workplace.places.name(id)), formatVerified(p, this.workplace.site.today).text,
    ].filter(Boolean).join('　');
  }

  async #loadHistory() {
    try {
      const history = await this.#ask(() => fetchRevisions(this.feature.id));
      this.history.replaceChildren(...describeHistory(history, this.workplace, (revision) => this.#restore(revision)));
    } catch (error) {
      this.history.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  async #verify() {
    try {
      await this.#ask(() => verifyResource(this.feature.id));
      await this.#changed('今日、まだやっていると確かめました。');
    } catch (error) {
      this.room.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  async #edit() {
    try {
      const [feature, { revision }] = await Promise.all([
        fetchResource(this.feature.id), this.#ask(() => fetchRevisions(this.feature.id))]);
      this.feature = feature;
      this.#open(createContentEditor({
        form: new DeskForm({ kind: 'correction', feature }), workplace: this.workplace, open: ['contact'], submit: '保存する',
        onSubmit: (content) => this.#save(content, revision), onCancel: () => this.#close(),
      }));
    } catch (error) {
      this.room.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  #open(node) {
    this.room.replaceChildren(node);
    /** @type {HTMLElement|null} */ (node.querySelector('summary, h3[tabindex]'))?.focus();
  }

  #close() {
    this.room.replaceChildren();
    this.heading.focus();
  }

  async #save(content, revision) {
    try {
      if (Object.keys(content).length) await this.#ask(() => editResource(this.feature.id, { revision, content }));
    } catch (error) {
      if (error.problem?.type !== CONFLICT) throw error;
      const { revision: now } = await this.#ask(() => fetchRevisions(this.feature.id));
      this.#open(createConflict({
        error, content, workplace: this.workplace, onCancel: () => this.#close(), onResolve: (left) => this.#save(left, now),
      }));
      return;
    }
    await this.#changed('保存しました。');
  }

  async #restore(revision) {
    await this.#ask(() => restoreResource(this.feature.id, revision));
    await this.#changed('前の内容にもどしました。');
  }

  async #changed(said) {
    this.room.replaceChildren();
    this.toast.show(said);
    this.feature = await fetchResource(this.feature.id).catch(() => this.feature);
    this.#draw();
    await this.#loadHistory();
    this.heading.focus();
  }
}
