import { addCompanion, endCompanion, fetchCompanions } from '../api/matching.js';
import { createAlert, createSecretForm, describeRefusal } from '../account/secret-form.js';
import { choiceOfOne, more, textField, tick } from '../add/controls.js';
import { dateField } from '../cases/date-field.js';
import { createSure } from '../cases/room.js';
import { addDays, formatFullDate } from '../format/date.js';
import { createAreaChoice } from '../ui/area-choice.js';
import { element } from '../ui/element.js';
import { option } from '../ui/field.js';

const KINDS = { search: 'いっしょに行く人をさがす', offer: 'いっしょに行ける' };
const USUAL_DAYS = 90;
const YEAR = 365;

/**
 * Who looks for company, by area: one sentence of somebody who agreed. They are asked through their link worker, and no other way.
 *
 * @param {import('../account/start.js').Workplace} workplace
 * @param {<T>(act: () => Promise<T>) => Promise<T>} asked
 */
export function createCompanions(workplace, asked) {
  const { places, vocabulary } = workplace;
  const status = element('p', { role: 'status' });
  const list = element('ul', { class: 'rows' });
  const filter = createAreaChoice({
    places, prefix: 'companions', none: (town) => (town ? `${town}のぜんぶ` : 'すべての地区'), onChange: () => void load(),
  });
  const add = more('仲間募集を足す', false);
  const details = /** @type {HTMLDetailsElement} */ (more('仲間募集を見る・足す', false,
    element('p', { class: 'hint' }, '連絡は、担当のリンクワーカーをとおします。'), element('div', { class: 'form-pair' }, ...filter.fields), status, list, add));
  details.addEventListener('toggle', () => details.open && !list.dataset.asked && void load());

  async function load(said = '') {
    list.dataset.asked = 'true';
    try {
      const companions = await asked(() => fetchCompanions(filter.value()));
      list.replaceChildren(...companions.map(line));
      status.textContent = [said, companions.length ? `${companions.length}件あります。` : 'この地区には、まだありません。'].filter(Boolean).join(' ');
    } catch (error) {
      delete list.dataset.asked;
      status.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  function line(one) {
    return element('li', { class: 'rows__row' },
      element('p', {}, element('span', { class: 'badge' }, KINDS[one.kind]), ` ${vocabulary.name(one.category)}　${places.name(one.area)}`),
      element('p', {}, `「${one.sentence}」`),
      element('p', { class: 'hint' }, `担当：${one.link_worker}　${formatFullDate(one.ends_on)}まで`),
      one.mine && createSure('終わりにする', one.sentence, 'この募集を終わりにしますか。', '終わりにする', async () => {
        await asked(() => endCompanion(one.id));
        await load('終わりにしました。');
        details.querySelector('summary')?.focus();
      }));
  }

  const renew = () => add.querySelector('.form-more__body').replaceChildren(createForm(workplace, asked, async () => {
    /** @type {HTMLDetailsElement} */ (add).open = false;
    renew();
    await load('足しました。');
    add.querySelector('summary')?.focus();
  }));
  renew();
  return element('section', { class: 'companions', 'aria-label': '仲間募集' }, details);
}

function createForm({ places, vocabulary, site: { today } }, asked, onDone) {
  const fields = { kind: 'search', sentence: '', agreed: false, consented_on: today, ends_on: addDays(today, USUAL_DAYS) };
  const set = (name) => (value) => {
    fields[name] = value;
  };
  const area = createAreaChoice({ places, prefix: 'companion', none: (town) => (town ? `${town}のどこか` : '選んでください') });
  const category = /** @type {HTMLSelectElement} */ (element('select', { class: 'select', id: 'companion-kind' }, option('', '選んでください'),
    ...vocabulary.top.map((top) => {
      const group = element('optgroup', { label: top.name });
      group.append(...(top.children ?? []).map((one) => option(one.id, one.name)));
      return group;
    })));
  return createSecretForm({
    label: '仲間募集を足す', submit: '足す',
    fields: [
      choiceOfOne({ label: 'どちらですか', path: 'kind', value: 'search', options: /** @type {[string, string][]} */ (Object.entries(KINDS)), onChange: set('kind') }),
      element('div', { class: 'form-field form-pair', 'data-path': 'area' }, ...area.fields),
      element('div', { class: 'form-field', 'data-path': 'category' }, element('label', { class: 'form-label', for: 'companion-kind' }, '種類'), category),
      textField({
        id: 'companion-sentence', label: 'ひとこと', path: 'sentence', value: '', onInput: set('sentence'), attributes: { maxlength: 80 },
        hint: '80字まで。お名前・電話番号・住所は書かないでください。',
      }),
      tick({ label: '本人が、ほかのリンクワーカーに見せることに同意しました', path: 'agreed', checked: false, onChange: set('agreed') }),
      element('div', { class: 'form-pair' },
        dateField({ id: 'companion-consent', label: '同意の日', path: 'consented_on', value: fields.consented_on, max: today, onInput: set('consented_on') }),
        dateField({
          id: 'companion-ends', label: 'いつまで', path: 'ends_on', value: fields.ends_on, min: addDays(today, 1), max: addDays(today, YEAR), onInput: set('ends_on'),
        })),
    ],
    check: () => (fields.agreed ? [] : [{ path: 'agreed', text: '本人の同意がないと、足せません。' }]),
    onSubmit: async () => {
      const { kind, sentence, consented_on, ends_on } = fields;
      await asked(() => addCompanion({ kind, area: area.value(), category: category.value, sentence, consented_on, ends_on }));
      await onDone();
    },
  }).root;
}
