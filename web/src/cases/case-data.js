import { changeCase } from '../api/cases.js';
import { createSecretForm } from '../account/secret-form.js';
import { addDays, formatFullDate } from '../format/date.js';
import { createAreaChoice } from '../ui/area-choice.js';
import { element } from '../ui/element.js';
import { field, option, select } from '../ui/field.js';
import { dateField } from './date-field.js';
import { DECADES } from './words.js';

/** What is known of somebody, as coarse as it may be; and until when it is kept. @param {import('./case-view.js').Context} context */
export function createCaseData({ desk, file, change }) {
  const one = file.support_case;
  const fields = { erase_on: one.erase_on };
  const band = select('case-age', [option('', 'わからない'), ...DECADES.map(([value, label]) => option(value, label))]);
  band.value = one.age_band === undefined ? '' : String(one.age_band);
  const area = createAreaChoice({
    places: desk.workplace.places, prefix: 'case', value: one.area ?? '', none: (town) => (town ? `${town}のどこか` : 'わからない'),
  });
  return element('section', { class: 'form-group', 'aria-labelledby': 'data-title' },
    element('h3', { class: 'form-title', id: 'data-title', tabindex: '-1' }, '基本'),
    element('p', { class: 'hint' }, 'お名前・住所・電話番号・生年月日は、どこにも書かないでください。'),
    createSecretForm({
      label: '基本を変える', submit: '保存する',
      fields: [
        element('div', { class: 'form-field', 'data-path': 'age_band' }, field('年代', band)),
        element('div', { class: 'form-field form-pair', 'data-path': 'area' }, ...area.fields),
        dateField({
          id: 'case-erase', label: '記録を消す日', path: 'erase_on', value: fields.erase_on, min: addDays(desk.today, 1),
          hint: `いまは${formatFullDate(one.erase_on)}です。その日に、ぜんぶ消えます。`,
          onInput: (day) => {
            fields.erase_on = day;
          },
        }),
      ],
      onSubmit: () => change(() => changeCase(one, {
        age_band: band.value === '' ? undefined : Number(band.value), area: area.value() || undefined, erase_on: fields.erase_on,
      }), '保存しました。'),
    }).root);
}
