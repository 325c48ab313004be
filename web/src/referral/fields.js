import { choiceOfAny, textField } from '../add/controls.js';
import { REASONS, DECADES } from '../cases/words.js';
import { dateField } from '../cases/date-field.js';
import { createAreaChoice } from '../ui/area-choice.js';
import { element } from '../ui/element.js';
import { field, option, select } from '../ui/field.js';

const NUMBER = /^[A-Za-z]{0,2}[-0-9]{1,18}$/;

/**
 * What a clinic says of somebody, without a name: on its own form, and copied from paper.
 *
 * @param {import('../state/reference.js').Places} places @param {string} today
 */
export function createRequestFields(places, today) {
  const said = { consented_on: '', reasons: [], clinic_number: '', words: '' };
  const band = select('request-age', [option('', 'わからない'), ...DECADES.map(([value, label]) => option(value, label))]);
  const area = createAreaChoice({ places, prefix: 'request', none: (town) => (town ? `${town}のどこか` : 'わからない') });
  const fields = [
    dateField({
      id: 'request-consented', label: '本人が同意した日', path: 'consented_on', value: '', max: today, required: true,
      hint: '市のリンクワーカーに相談してよいと、本人から聞いた日です。',
      onInput: (day) => {
        said.consented_on = day;
      },
    }),
    textField({
      id: 'request-number', label: '患者番号', path: 'clinic_number', value: '', attributes: { maxlength: 20, spellcheck: 'false' },
      hint: '医療機関の番号です(A-4711 など)。お名前は書かないでください。',
      onInput: (text) => {
        said.clinic_number = text.normalize('NFKC').trim();
      },
    }),
    element('div', { class: 'form-field', 'data-path': 'age_band' }, field('年代', band)),
    element('div', { class: 'form-field form-pair', 'data-path': 'area' }, ...area.fields),
    choiceOfAny({
      label: '依頼の理由(いくつでも)', path: 'reasons', required: true, options: Object.entries(REASONS), values: [],
      onChange: (reasons) => {
        said.reasons = reasons;
      },
    }),
    textField({
      id: 'request-words', label: 'つたえたいこと', path: 'words', rows: 4, value: '', attributes: { maxlength: 2000 },
      hint: '好きなこと、苦手なこと、行くときにこまることなど。お名前・住所・電話番号は書かないでください。',
      onInput: (words) => {
        said.words = words.trim();
      },
    }),
  ];
  return {
    fields,
    /** @returns {import('../api/clinics.js').Request} */
    content: () => ({
      consented_on: said.consented_on, reasons: said.reasons, age_band: band.value === '' ? undefined : Number(band.value),
      area: area.value() || undefined, clinic_number: said.clinic_number || undefined, words: said.words || undefined,
    }),
    /** @returns {import('../add/errors.js').Fault[]} */
    faults: () => [
      !said.consented_on && { path: 'consented_on', text: '本人が同意した日を入れてください。' },
      said.consented_on > today && { path: 'consented_on', text: '今日までの日にしてください。' },
      said.clinic_number && !NUMBER.test(said.clinic_number) && { path: 'clinic_number', text: 'A-4711 のような番号にしてください。お名前は書かないでください。' },
      !said.reasons.length && { path: 'reasons', text: '依頼の理由を、1つは選んでください。' },
    ].filter(Boolean),
  };
}
