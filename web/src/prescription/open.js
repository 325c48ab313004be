import { describeRefusal } from '../account/secret-form.js';
import { makePdf, makePrescription } from '../api/prescriptions.js';
import { press, textField, tick, choiceOfOne } from '../add/controls.js';
import { formatSession } from '../format/date.js';
import { element } from '../ui/element.js';
import { loadStyle } from '../ui/style-sheet.js';
import { createSheet, fit } from './sheet.js';

const LANGUAGES = [['ja', '日本語'], ['easy', 'やさしい日本語'], ['en', 'English']];
const NOTE = 300;

/**
 * Shows a prescription over the page, to be read over, printed or saved. It stands in the memory of the page only: no
 * address, no history, no storage; what closes the dialog, or the page, forgets it.
 *
 * @param {object} wanted
 * @param {{resource: string, note?: string, on?: string, at?: string}[]} wanted.items
 * @param {object|undefined} [wanted.travel] from where and by what, as a need says it
 * @param {boolean} [wanted.wheelchair]
 * @param {string} [wanted.code] of the case
 * @param {<T>(act: () => Promise<T>) => Promise<T>} [wanted.asked] asks the server; knows what to do when the login is over
 * @returns {Promise<void>} when it is open
 */
export async function openPrescription({ items, travel, wheelchair, code, asked = (act) => act() }) {
  const [first] = await Promise.all([asked(() => makePrescription({ items, travel, wheelchair, code })), loadStyle('prescription.css')]);
  new PrescriptionDialog({ items: items.map((item) => ({ ...item })), travel, wheelchair, code }, first, asked).open();
}

class PrescriptionDialog {
  #choice = { language: /** @type {'ja'|'easy'|'en'} */ ('ja'), furigana: false, size: /** @type {'large'|'larger'} */ ('large') };
  #frame = element('div', { class: 'rx-frame', tabindex: '0', role: 'region', 'aria-label': '印刷する紙' });
  #status = element('p', { class: 'hint', role: 'status' });
  #items = element('div', { class: 'rx-tools__items' });
  #refit = () => this.#draw();

  constructor(question, prescription, asked) {
    Object.assign(this, { question, prescription, asked });
    this.root = /** @type {HTMLDialogElement} */ (element('dialog', { class: 'rx', 'aria-labelledby': 'rx-title', on: { close: () => this.#close() } },
      element('div', { class: 'rx-bar' },
        element('h2', { class: 'rx-bar__title', id: 'rx-title', tabindex: '-1' }, '社会とのつながり処方箋'),
        press('閉じる', () => this.root.close())),
      this.#tools(), this.#frame));
  }

  open() {
    document.body.append(this.root);
    this.root.showModal();
    this.#drawItems();
    this.#draw();
    this.root.querySelector('h2')?.focus();
    void document.fonts.ready.then(this.#refit);
  }

  #close() {
    this.root.remove();
    this.prescription = null;
    this.question = null;
  }

  #tools() {
    return element('div', { class: 'rx-tools form' },
      choiceOfOne({ label: 'ことば', path: 'language', options: LANGUAGES, value: 'ja', className: 'picks--three', onChange: (language) => this.#choose({ language }) }),
      element('div', { class: 'rx-tools__ticks' },
        tick({ label: 'ふりがなをつける', path: 'furigana', checked: false, onChange: (furigana) => this.#choose({ furigana }) }),
        tick({ label: 'もっと大きい字', path: 'size', checked: false, onChange: (larger) => this.#choose({ size: larger ? 'larger' : 'large' }) })),
      element('details', { class: 'rx-tools__more' }, element('summary', {}, '日・ひとこと・電話番号を直す'),
        this.#items,
        textField({ id: 'rx-phone', label: 'あなたの電話番号(紙の下にのせる)', path: 'phone', value: '', attributes: { type: 'tel', maxlength: 40 }, onInput: (phone) => {
          this.question.phone = phone.trim() || undefined;
        } }),
        press('紙を作り直す', () => void this.#remake())),
      element('div', { class: 'form-buttons' }, press('印刷する', () => window.print(), 'button--primary'), press('PDFで保存する', () => void this.#save())),
      this.#status);
  }

  #choose(change) {
    Object.assign(this.#choice, change);
    this.#draw();
  }

  #draw() {
    if (!this.prescription) return;
    const sheet = createSheet(this.prescription, this.#choice);
    this.#frame.replaceChildren(sheet);
    this.#status.textContent = fit(sheet, this.#choice.size) ? '1枚におさまります。' : '1枚におさまりません。2枚になります。';
  }

  #drawItems() {
    this.#items.replaceChildren(...this.prescription.items.map((item, i) => this.#item(item, this.question.items[i], i)));
  }

  #item({ name, session, sessions }, asked, i) {
    const chosen = sessions.findIndex((one) => one.date === session?.date && one.starts_at === session?.starts_at);
    const select = /** @type {HTMLSelectElement} */ (element('select', { id: `rx-session-${i}`, class: 'input', on: { change: () => {
      const { date, starts_at: at } = sessions[Number(select.value)];
      Object.assign(asked, { on: date, at });
      void this.#remake();
    } } }, ...sessions.map((one, n) => element('option', { value: n, selected: n === chosen }, formatSession(one, this.prescription.made_on)))));
    return element('fieldset', { class: 'form-field' }, element('legend', { class: 'form-label' }, name),
      sessions.length > 0 && element('div', {}, element('label', { class: 'form-label', for: `rx-session-${i}` }, `いつ(${name})`), select),
      textField({ id: `rx-note-${i}`, label: `本人に伝えること(${name})`, path: `items.${i}.note`, value: asked.note ?? '', attributes: { maxlength: NOTE }, onInput: (note) => {
        asked.note = note.trim() || undefined;
      } }));
  }

  async #remake() {
    await this.#try(async () => {
      const made = await this.asked(() => makePrescription(this.question));
      if (!this.question) return;
      this.prescription = made;
      this.#draw();
    });
  }

  async #save() {
    await this.#try(async () => {
      this.#status.textContent = 'PDFを作っています…';
      const { language, furigana, size } = this.#choice;
      const pdf = await this.asked(() => makePdf({ ...this.question, language, furigana, size }));
      const address = URL.createObjectURL(pdf);
      const link = element('a', { href: address, download: 'prescription.pdf' });
      link.click();
      URL.revokeObjectURL(address);
      this.#status.textContent = 'PDFを保存しました。';
    });
  }

  async #try(act) {
    try {
      await act();
    } catch (error) {
      if (this.prescription) this.#status.textContent = describeRefusal(error);
    }
  }
}
