import { isKept, kept, letGo, write } from '../state/kept.js';
import { createCard } from '../ui/card.js';
import { element } from '../ui/element.js';
import { showKept } from '../ui/keep-button.js';
import { describeProblem } from '../ui/notice.js';
import { original, say } from '../words/say.js';

/**
 * The cards of a list. What was let go leaves a line that takes it back; what exists no more, or cannot be had just
 * now, is said so.
 *
 * @param {{id: string, feature?: import('../api/types.js').Feature, error?: any}[]} found
 * @param {object} context as for a card
 * @param {Map<string, string>} context.names of what is kept here, by id
 */
export function createKeptList(found, context) {
  const own = context.names.size > 0;
  const cards = element('ul', { class: 'cards' });
  for (const { id, feature, error } of found) cards.append(feature ? card(feature) : absent(id, error));
  const root = element('section', {}, element('h2', { class: 'visually-hidden' }, say('活動の一覧')), cards);
  root.addEventListener('click', (event) => {
    const button = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest('[data-keep]'));
    if (button) void press(button);
  });

  function card(feature) {
    return createCard(feature, context, `/?id=${encodeURIComponent(feature.id)}`);
  }

  function absent(id, error) {
    const name = original(context.names.get(id) ?? '');
    const gone = error.kind === 'missing';
    const text = gone
      ? name ? say('「{name}」は、もうのっていません。終わったか、名前が変わったのかもしれません。', { name }) : say('1件は、もうのっていません。')
      : `${name ? `「${name}」 ` : ''}${describeProblem(error)}`;
    const line = element('li', { class: 'notice kept__absent' }, element('p', {}, text));
    if (gone && own) {
      line.append(element('button', { type: 'button', class: 'button', on: { click: () => remove(line, id, context.names.get(id) ?? '') } }, say('一覧から外す')));
    }
    return line;
  }

  async function press(button) {
    const { keep: id, name } = button.dataset;
    if (own && isKept(id)) return remove(button.closest('li'), id, name);
    const { pressKeep } = await import('./press.js');
    pressKeep(button);
  }

  /** Takes a line out, and leaves in its place what brings it back. */
  function remove(line, id, name) {
    const before = kept();
    if (!letGo(id)) return;
    const back = element('button', { type: 'button', class: 'button', on: { click: () => {
      write([...before.filter((each) => each.id === id), ...kept()].sort((a, b) => place(before, a) - place(before, b)));
      left.replaceWith(line);
      (line.querySelector('[data-keep], button'))?.focus();
    } } }, say('元にもどす'));
    const left = element('li', { class: 'notice kept__absent' },
      element('p', { role: 'status' }, say('「{name}」を外しました。', { name: original(name) })), back);
    line.replaceWith(left);
    back.focus();
  }

  return {
    root,
    /** What is shown and was not let go. @returns {import('../api/types.js').Feature[]} */
    features: () => found.filter(({ feature, id }) => feature && root.querySelector(`[data-id="${CSS.escape(id)}"]`)).map(({ feature }) => feature),
    /** After something was kept elsewhere. */
    refresh() {
      for (const button of root.querySelectorAll('[data-keep]')) showKept(button, isKept(button.dataset.keep));
    },
  };
}

function place(entries, { id }) {
  const at = entries.findIndex((each) => each.id === id);
  return at < 0 ? -1 : at;
}
