import { recordUnmetNeed } from '../api/matching.js';
import { createSecretForm } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { createAreaChoice } from '../ui/area-choice.js';
import { element } from '../ui/element.js';
import { option } from '../ui/field.js';

/**
 * Records what nobody offers: an area, wishes and barriers in words of the vocabulary; no case, no text of anybody's.
 *
 * @param {object} options
 * @param {import('../account/start.js').Workplace} options.workplace
 * @param {import('../api/matching.js').Chips} options.chips
 * @param {import('./need.js').Need} options.need
 * @param {<T>(act: () => Promise<T>) => Promise<T>} options.asked
 */
export function createUnmet({ workplace, chips, need, asked }) {
  const root = element('section', { class: 'unmet', 'aria-label': '足りないもの' });
  const offer = () => root.replaceChildren(element('p', {}, '行きたい所がないときは、足りないものとして数に入れておけます。'),
    press('足りないものとして記録する', confirm));

  function confirm() {
    const question = createQuestion(workplace, chips, need);
    const form = createSecretForm({
      label: '足りないもの', submit: '記録する', kind: 'button--accent', fields: question.fields, check: question.faults,
      onSubmit: async () => {
        await asked(() => recordUnmetNeed(question.value()));
        const done = element('p', { role: 'status', tabindex: '-1' }, '記録しました。足りないものとして、数だけが残ります。');
        root.replaceChildren(done);
        done.focus();
      },
    });
    root.replaceChildren(element('h3', { class: 'form-title', tabindex: '-1', id: 'unmet-title' }, '足りないものとして記録しますか'),
      element('p', { class: 'hint' }, '地区・願い・障壁だけを数えます。支援の記録とはつながらず、書いたことばは残りません。'), form.root, press('やめる', () => {
        offer();
        root.querySelector('button')?.focus();
      }));
    root.querySelector('h3')?.focus();
  }

  offer();
  return root;
}

function createQuestion({ places, vocabulary }, chips, need) {
  const area = createAreaChoice({
    places, prefix: 'unmet', value: need.area, none: (town) => (town ? `${town}のどこか` : '選んでください'),
  });
  const kind = element('select', { class: 'select', id: 'unmet-kind' }, option('', '選んでください'), ...vocabulary.top.map((top) => {
    const group = element('optgroup', { label: top.name });
    group.append(...(top.children ?? []).map((one) => option(one.id, one.name)));
    return group;
  }));
  const wishes = () => (need.categories.length ? need.categories : [/** @type {HTMLSelectElement} */ (kind).value].filter(Boolean));
  const barriers = chips.barriers.filter(({ id }) => need.barriers.includes(id));
  return {
    fields: [
      element('div', { class: 'form-field form-pair', 'data-path': 'area' }, ...area.fields),
      need.categories.length
        ? element('p', {}, `願い：${need.categories.map((id) => vocabulary.name(id)).join('、')}`)
        : element('div', { class: 'form-field', 'data-path': 'wishes' }, element('label', { for: 'unmet-kind', class: 'form-label' }, '願いに近い種類'), kind),
      barriers.length > 0 && element('p', {}, `障壁：${barriers.map(({ name }) => name).join('、')}`),
    ],
    faults: () => [
      !area.value() && { path: 'area', text: '地区を選んでください。' }, !wishes().length && { path: 'wishes', text: '種類を選んでください。' },
    ].filter((fault) => fault !== false),
    value: () => ({ area: area.value(), wishes: wishes(), barriers: need.barriers }),
  };
}
