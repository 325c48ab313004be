import { byId, element } from './element.js';
import { categoryMark } from './icon.js';
import { say } from '../words/say.js';

/**
 * Categories as chips: the top level, and below it the second level of the one chosen. One without
 * resources would only lead to an empty list.
 *
 * @param {import('../state/reference.js').Vocabulary} vocabulary
 * @param {(ids: string[]) => void} onChange
 */
export function createCategoryChips(vocabulary, onChange) {
  const root = byId('categories');
  const children = element('div', { class: 'chips chips--second', role: 'group', 'aria-label': say('くわしい種類'), hidden: true });
  /** @type {import('../state/view.js').View['categories']} */
  let chosen = [];

  const tops = vocabulary.top.filter(holdsSome).map((category) => {
    const button = element('button', {
      type: 'button', class: 'chip chip--category', 'aria-pressed': 'false', 'data-id': category.id,
      on: { click: () => onChange(vocabulary.topOf(chosen[0]) === category.id ? [] : [category.id]) },
    }, categoryMark(category.id), category.name);
    return { id: category.id, button };
  });
  root.replaceChildren(
    element('div', { class: 'chips', role: 'group', 'aria-label': say('種類') }, ...tops.map((top) => top.button)),
    children,
  );

  const toggleChild = (topId, id) => {
    const others = chosen.filter((other) => other !== topId && other !== id);
    const next = chosen.includes(id) ? others : [...others, id];
    onChange(next.length ? next : [topId]);
  };

  const showChildren = (topId) => {
    const top = vocabulary.find(topId);
    const some = (top?.children ?? []).filter(holdsSome);
    children.hidden = !some.length;
    if (children.dataset.of === topId) return;
    children.dataset.of = topId;
    children.replaceChildren(...some.map((child) => element('button', {
      type: 'button', class: 'chip chip--small', 'aria-pressed': 'false', 'data-id': child.id,
      on: { click: () => toggleChild(topId, child.id) },
    }, child.name)));
  };

  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      chosen = view.categories;
      const topId = vocabulary.topOf(chosen[0]);
      for (const { id, button } of tops) button.setAttribute('aria-pressed', String(id === topId));
      showChildren(topId);
      for (const button of children.children) {
        button.setAttribute('aria-pressed', String(chosen.includes(button.getAttribute('data-id'))));
      }
    },
  };
}

/** @param {import('../api/types.js').Category} category */
function holdsSome(category) {
  return category.count > 0;
}
