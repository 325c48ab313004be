import { textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { categoryMark } from '../ui/icon.js';
import { createChips, createPart, labelled } from './chips.js';
import { toggled } from './need.js';

/**
 * What somebody would like to do, or to be of use with: free words, categories and roles.
 *
 * @param {import('./need-form.js').NeedDesk} desk
 */
export function createWishes(desk) {
  const { vocabulary } = desk.workplace;
  const toggle = (id) => desk.change({ categories: toggled(desk.need.categories, id) });
  const words = textField({
    id: 'wish-words', label: 'ことばで', path: 'wishes.words', value: desk.need.words, hint: '空白で区切ります(例：囲碁 科学)',
    attributes: { maxlength: 300, enterkeyhint: 'search' },
    onInput: (text) => desk.change({ words: text }),
  });
  const input = /** @type {HTMLInputElement} */ (words.querySelector('input'));
  const chosen = element('div', { class: 'chips', role: 'group', 'aria-label': '選んだ種類' });
  const kinds = createKinds(vocabulary, toggle);
  const roles = createChips('役割', desk.chips.roles.map(({ id, name }) => [id, name]), (id) => (
    desk.change({ roles: toggled(desk.need.roles, id) })));

  /** Taking one away leaves the focus on the next, or where words are written. */
  function remove(id, at) {
    toggle(id);
    /** @type {HTMLElement} */ (chosen.children[Math.min(at, chosen.children.length - 1)] ?? input).focus();
  }

  function drawChosen(ids) {
    if (chosen.dataset.ids === ids.join(' ')) return;
    chosen.dataset.ids = ids.join(' ');
    chosen.hidden = !ids.length;
    chosen.replaceChildren(...ids.map((id, at) => element('button', {
      type: 'button', class: 'chip', 'aria-pressed': 'true', on: { click: () => remove(id, at) },
    }, vocabulary.name(id))));
  }

  return {
    root: createPart('願い', 'wishes', words, chosen, labelled('種類から', kinds.root),
      labelled('役に立ちたいこと', roles.root, 'だれかの役に立つことも、趣味と同じに数えます。')),
    update(need) {
      if (input.value !== need.words) input.value = need.words;
      drawChosen(need.categories);
      kinds.update(need.categories);
      roles.update(need.roles);
    },
  };
}

/** The top level opens the second, of which any may be pressed; so may the whole of it. */
function createKinds(vocabulary, onToggle) {
  let open = '';
  let pressed = [];
  const children = element('div', { class: 'chips chips--second', role: 'group', 'aria-label': 'くわしい種類', id: 'wish-children', hidden: true });
  const tops = vocabulary.top.map((top) => element('button', {
    type: 'button', class: 'chip chip--category', 'aria-expanded': 'false', 'aria-controls': 'wish-children', 'data-id': top.id,
    on: { click: () => show(open === top.id ? '' : top.id) },
  }, categoryMark(top.id), top.name));

  function show(id) {
    open = id;
    children.hidden = !id;
    for (const button of tops) button.setAttribute('aria-expanded', String(button.dataset.id === id));
    const top = vocabulary.find(id);
    const offered = top ? [[top.id, `${top.name}のぜんぶ`], ...(top.children ?? []).map((one) => [one.id, one.name])] : [];
    children.replaceChildren(...offered.map(([each, name]) => element('button', {
      type: 'button', class: 'chip', 'data-value': each, on: { click: () => onToggle(each) },
    }, name)));
    mark();
  }

  function mark() {
    for (const button of children.children) button.setAttribute('aria-pressed', String(pressed.includes(button.getAttribute('data-value'))));
  }

  return {
    root: element('div', { class: 'need__body' }, element('div', { class: 'chips', role: 'group', 'aria-label': '種類' }, ...tops), children),
    update(ids) {
      pressed = ids;
      mark();
    },
  };
}
