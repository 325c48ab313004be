import { more, textField } from '../add/controls.js';
import { DECADES } from '../cases/words.js';
import { element } from '../ui/element.js';
import { field, option, select } from '../ui/field.js';
import { createChips, createPart } from './chips.js';
import { toggled } from './need.js';

const LANGUAGES = [
  ['', '選んでください'], ['en', '英語'], ['vi', 'ベトナム語'], ['zh', '中国語'], ['ko', '韓国・朝鮮語'], ['pt', 'ポルトガル語'], ['tl', 'フィリピノ語'],
  ['id', 'インドネシア語'], ['my', 'ミャンマー語'], ['ne', 'ネパール語'], ['th', 'タイ語'], ['es', 'スペイン語'],
];

const named = (list) => list.map(({ id, name }) => [id, name]);

/** What stands in the way, and what else is to be thought of. @param {import('./need-form.js').NeedDesk} desk */
export function createBarriers(desk) {
  const toggle = (name) => (id) => desk.change({ [name]: toggled(desk.need[name], id) });
  const barriers = createChips('障壁', named(desk.chips.barriers), toggle('barriers'));
  const concerns = createChips('気がかり', named(desk.chips.concerns), toggle('concerns'));
  const language = select('need-language', LANGUAGES.map(([tag, name]) => option(tag, name)));
  language.addEventListener('change', () => desk.change({ language: language.value }));
  const spoken = element('div', { class: 'form-field', 'data-path': 'language' }, field('話すことば', language));
  const age = select('need-age', [option('', 'わからない'), ...DECADES.map(([value, name]) => option(String(Number(value) * 10), name))]);
  age.addEventListener('change', () => desk.change({ age: age.value }));
  const yen = textField({
    id: 'need-yen', label: 'ひと月に出せるお金(円まで)', path: 'monthly_yen', value: desk.need.yen,
    attributes: { type: 'number', min: 0, max: 100000, step: 100, inputmode: 'numeric' },
    onInput: (value) => desk.change({ yen: value }),
  });
  const cost = /** @type {HTMLInputElement} */ (yen.querySelector('input'));
  const worries = more('気がかり', false, concerns.root);

  return {
    root: createPart('障壁', 'barriers', barriers.root, spoken, element('div', { class: 'form-pair' },
      yen, element('div', { class: 'form-field', 'data-path': 'age' }, field('年代', age))), worries),
    update(need) {
      barriers.update(need.barriers);
      concerns.update(need.concerns);
      spoken.hidden = !need.barriers.includes('language');
      language.value = need.language;
      age.value = need.age;
      if (cost.value !== need.yen) cost.value = need.yen;
      worries.querySelector('summary').textContent = `気がかり${need.concerns.length ? `(${need.concerns.length})` : ''}`;
    },
  };
}
