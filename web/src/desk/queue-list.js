import { element, spoken } from '../ui/element.js';
import { formatAgo } from '../format/moment.js';
import { nameOf } from './in-words.js';
import { KINDS, STATES, isOpen } from './states.js';

const LONGEST_COMMENT = 60;

/**
 * What was sent, line by line; each opens beside the list, and each that waits can be ticked.
 *
 * @param {object} options
 * @param {import('../state/reference.js').Places} options.places
 * @param {(id: string) => string} options.addressOf
 * @param {(id: string) => void} options.onOpen
 * @param {() => void} options.onTick
 */
export function createQueueList({ places, addressOf, onOpen, onTick }) {
  /** @type {Set<string>} */
  const ticked = new Set();
  const root = element('ul', { class: 'queue' });

  function line(one, open) {
    const name = one.name || '(名前なし)';
    const where = smallest(one.areas, places).map((id) => places.name(id)).filter(Boolean).join('、');
    const said = one.fields.filter((field) => field !== 'name').map(nameOf);
    return element('li', { class: 'queue__line' },
      isOpen(one) && tickBox(one.id, name),
      element('a', {
        class: 'queue__link', href: addressOf(one.id), 'data-id': one.id, 'aria-current': one.id === open ? 'true' : null,
        on: {
          click: (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(one.id);
          },
        },
      },
      element('span', { class: 'queue__head' },
        element('span', { class: `badge badge--${one.kind}` }, KINDS[one.kind]),
        one.state !== 'pending' && element('span', { class: 'badge' }, STATES[one.state]),
        element('span', { class: 'hint' }, formatAgo(one.changed_at))),
      element('span', { class: 'queue__name' }, name),
      element('span', { class: 'queue__about' }, [where, one.kind === 'correction' && said.join('・')].filter(Boolean).join('　')),
      one.comment && element('span', { class: 'queue__comment' }, `「${shortened(one.comment)}」`)));
  }

  function tickBox(id, name) {
    return element('label', { class: 'queue__tick' },
      element('input', {
        type: 'checkbox', checked: ticked.has(id),
        on: {
          change: (event) => {
            if (event.target.checked) ticked.add(id);
            else ticked.delete(id);
            onTick();
          },
        },
      }), spoken(`${name}を選ぶ`));
  }

  return {
    root,
    ticked,
    /** @param {import('../api/desk.js').Line[]} lines @param {string} open the id of what stands beside */
    update(lines, open) {
      const focused = document.activeElement?.getAttribute('data-id');
      for (const id of ticked) if (!lines.some((one) => one.id === id)) ticked.delete(id);
      root.replaceChildren(...lines.map((one) => line(one, open)));
      if (focused) this.focus(focused);
    },
    /** @param {string} id */
    focus(id) {
      /** @type {HTMLElement|null} */ (root.querySelector(`[data-id="${CSS.escape(id)}"]`))?.focus();
    },
  };
}

/** Without the towns of the 大字 that are named as well. */
function smallest(areas, places) {
  return areas.filter((id) => !places.towns.some((town) => town.id === id && town.children?.some((each) => areas.includes(each.id))));
}

function shortened(text) {
  return text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT)}…` : text;
}
