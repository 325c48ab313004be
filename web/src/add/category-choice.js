import { element } from '../ui/element.js';
import { categoryMark } from '../ui/icon.js';
import { choiceOfAny } from './controls.js';
import { say } from '../words/say.js';

/**
 * What kind of thing it is: twelve large buttons, and below them the finer kinds of what was chosen.
 *
 * @param {object} options
 * @param {import('../state/reference.js').Vocabulary} options.vocabulary
 * @param {string[]} options.values  top-level ids, or ids of their children
 * @param {(values: string[]) => void} options.onChange
 */
export function createCategoryChoice({ vocabulary, values, onChange }) {
  let chosen = values;
  const finer = element('div', { class: 'form-group' });

  const change = (next) => {
    chosen = next;
    onChange(next);
  };
  const topsOf = (ids) => vocabulary.top.map(({ id }) => id).filter((top) => ids.some((id) => vocabulary.topOf(id) === top));

  const tops = choiceOfAny({
    label: say('どんな活動ですか'), hint: say('近いものを選んでください。'), path: 'content.categories', className: 'picks--large', required: true,
    options: vocabulary.top.map(({ id, name }) => [id, element('span', { class: 'kind' }, categoryMark(id), name)]),
    values: topsOf(values),
    onChange: (ids) => {
      const kept = chosen.filter((id) => ids.includes(vocabulary.topOf(id)));
      change([...kept, ...ids.filter((top) => !kept.some((id) => vocabulary.topOf(id) === top))]);
      showFiner();
    },
  });

  /** A top-level kind stands for itself until a finer one is chosen in its place. */
  function refine(topId, children) {
    const others = chosen.filter((id) => vocabulary.topOf(id) !== topId);
    change([...others, ...(children.length ? children : [topId])]);
  }

  function showFiner() {
    finer.replaceChildren(...topsOf(chosen).map((topId) => {
      const children = vocabulary.find(topId)?.children ?? [];
      return children.length ? choiceOfAny({
        label: say('「{category}」のうち(書かなくてもよいです)', { category: vocabulary.name(topId) }), path: 'content.categories', className: 'picks--small',
        options: children.map(({ id, name }) => [id, name]), values: chosen, onChange: (ids) => refine(topId, ids),
      }) : '';
    }));
  }

  showFiner();
  return element('div', { class: 'form-group' }, tops, finer);
}
