import { press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';

/** As many as a case keeps. */
export const MOST = 10;
const LONGEST_NOTE = 300;

/**
 * Places to try, in the order of the prescription, each with a note: a row is dragged, or moved by its buttons, of which the
 * pressed one keeps the focus.
 *
 * @template {{note?: string}} T
 * @param {object} options
 * @param {(one: T) => string} options.nameOf
 * @param {(next: T[], said: string) => void} options.onOrder  draws them anew
 * @param {(at: number, note: string|undefined) => void} options.onNote
 * @param {(at: number) => void} options.onRemove
 * @param {(one: T) => Node|null} [options.more]  stands at the end of a row
 * @returns {{root: HTMLElement, draw: (list: T[]) => void}}
 */
export function createOrderedPlaces({ nameOf, onOrder, onNote, onRemove, more = () => null }) {
  let list = [];
  const root = element('ol', { class: 'shortlist', 'aria-label': '候補' });

  function move(from, to, pressed = '') {
    if (to < 0 || to >= list.length || from === to) return;
    const next = [...list];
    next.splice(to, 0, ...next.splice(from, 1));
    onOrder(next, `「${nameOf(next[to])}」を${to + 1}番目にしました。`);
    if (!pressed) return;
    const row = root.children[to];
    /** @type {HTMLElement|null} */ (row.querySelector(`[data-move="${pressed}"]:not(:disabled)`) ?? row.querySelector('[data-move]:not(:disabled)'))?.focus();
  }

  function mover(direction, label, from, to) {
    const button = named(press(label, () => move(from, to, direction)), `「${nameOf(list[from])}」を${label}`);
    button.dataset.move = direction;
    button.toggleAttribute('disabled', to < 0 || to >= list.length);
    return button;
  }

  function row(one, i) {
    const name = nameOf(one);
    return element('li', {
      class: 'shortlist__row', draggable: 'true',
      on: {
        dragstart: (event) => event.dataTransfer.setData('text/plain', String(i)),
        dragover: (event) => event.preventDefault(),
        drop: (event) => {
          event.preventDefault();
          move(Number(event.dataTransfer.getData('text/plain')), i);
        },
      },
    },
    element('p', { class: 'shortlist__name' }, `${i + 1}. ${name}`),
    textField({
      id: `shortlist-note-${i}`, label: '本人に伝えること', path: `shortlist.${i}.note`, value: one.note ?? '',
      attributes: { maxlength: LONGEST_NOTE, 'aria-label': `本人に伝えること(${name})` },
      onInput: (note) => onNote(i, note.trim() || undefined),
    }),
    element('div', { class: 'form-buttons' }, mover('up', '上へ', i, i - 1), mover('down', '下へ', i, i + 1),
      named(press('はずす', () => onRemove(i)), `「${name}」をはずす`)),
    more(one));
  }

  return {
    root,
    draw: (next) => {
      list = next;
      root.replaceChildren(...next.map(row));
      root.hidden = !next.length;
    },
  };
}

function named(button, label) {
  button.setAttribute('aria-label', label);
  return button;
}
