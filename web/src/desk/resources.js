import { findByName } from '../api/by-name.js';
import { fetchResource } from '../api/client.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { formatWhere } from '../format/place.js';
import { ResourceRecord } from './record.js';

const FOUND = 20;

/** What is listed, found by its name, to be put right directly. What is open stands in the address. */
export class ResourceDesk {
  #shown = '';

  /**
   * @param {import('../account/start.js').Workplace} workplace
   * @param {import('../state/steps.js').Steps} steps
   * @param {ReturnType<import('./toast.js').createToast>} toast
   */
  constructor(workplace, steps, toast) {
    Object.assign(this, { workplace, steps, toast });
    this.status = element('h2', { class: 'form-title', 'aria-live': 'polite', id: 'found-count' }, '名前で、さがしてください。');
    this.found = element('ul', { class: 'queue' });
    this.item = element('section', { class: 'desk__item', 'aria-label': '開いている活動' });
    this.root = element('div', { class: 'desk' },
      element('section', { class: 'desk__list', 'aria-label': 'さがす' }, this.#search(), this.status, this.found), this.item);
  }

  #search() {
    let words = '';
    return element('form', {
      role: 'search', class: 'form-group', 'aria-label': '活動をさがす',
      on: {
        submit: (event) => {
          event.preventDefault();
          void this.#find(words.trim());
        },
      },
    }, textField({
      id: 'resource-words', label: '活動の名前', path: 'q', value: '', attributes: { type: 'search', maxlength: 100, enterkeyhint: 'search' },
      onInput: (text) => {
        words = text;
      },
    }), element('div', {}, element('button', { type: 'submit', class: 'button button--primary' }, 'さがす')));
  }

  async #find(words) {
    if (!words) {
      this.status.textContent = '名前を書いてください。';
      return;
    }
    try {
      const { features, more } = await findByName(words, FOUND);
      this.status.textContent = features.length
        ? `${features.length}件${more ? '(ほかにもあります。名前をくわしく書いてください)' : ''}` : '見つかりませんでした。ことばを変えてください。';
      this.found.replaceChildren(...features.map((feature) => this.#line(feature)));
    } catch (error) {
      this.status.textContent = describeRefusal(error);
    }
  }

  #line({ id, properties: p }) {
    return element('li', { class: 'queue__line' }, element('a', {
      class: 'queue__link', href: this.steps.addressOf({ resource: id }), 'data-id': id,
      on: {
        click: (event) => {
          event.preventDefault();
          this.steps.go({ resource: id });
        },
      },
    }, element('span', { class: 'queue__name' }, p.name),
    element('span', { class: 'queue__about' }, formatWhere(p, (area) => this.workplace.places.name(area)))));
  }

  /** Shows what the address says. */
  async show() {
    const id = this.steps.get('resource');
    this.root.classList.toggle('desk--open', Boolean(id));
    if (!id) {
      this.item.replaceChildren();
      const before = this.#shown;
      this.#shown = '';
      if (before) /** @type {HTMLElement|null} */ (this.found.querySelector(`[data-id="${CSS.escape(before)}"]`))?.focus();
      return;
    }
    this.#shown = id;
    const back = press('一覧にもどる', () => (this.steps.cameFromHere ? this.steps.back() : this.steps.go({ resource: '' })), 'desk__back');
    try {
      const record = new ResourceRecord(await fetchResource(id), this.workplace, this.toast);
      if (this.#shown !== id) return;
      this.item.replaceChildren(back, record.root);
      record.heading.focus();
    } catch (error) {
      this.item.replaceChildren(back, createAlert(error.kind === 'missing' ? 'この活動は、のっていません。' : describeRefusal(error)));
    }
  }
}
