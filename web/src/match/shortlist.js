import { press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';

/** As many as a case keeps. */
const MOST = 10;
const LONGEST_NOTE = 300;

/**
 * Places to try, in the order of the prescription: dragged or moved by buttons, each with a note. In the memory of the page
 * until it is saved into a case.
 *
 * @typedef {{resource: string, name: string, note: string}} Chosen
 *
 * @param {{onChange: () => void, saving: HTMLElement}} options  saving: what keeps it
 */
export function createShortlist({ onChange, saving }) {
  /** @type {Chosen[]} */
  let list = [];
  const status = element('p', { class: 'hint', role: 'status' }, '「候補に入れる」を押すと、ここに並びます。');
  const rows = element('ol', { class: 'shortlist', 'aria-label': '候補' });
  const heading = element('h2', { class: 'form-title', id: 'shortlist-title', tabindex: '-1' }, '候補');

  function become(next, said) {
    list = next;
    status.textContent = said;
    draw();
    onChange();
  }

  function move(from, to, focus = '') {
    if (to < 0 || to >= list.length || from === to) return;
    const next = [...list];
    next.splice(to, 0, ...next.splice(from, 1));
    become(next, `「${next[to].name}」を${to + 1}番目にしました。`);
    if (!focus) return;
    const row = rows.children[to];
    /** @type {HTMLElement|null} */ (row.querySelector(`[data-move="${focus}"]:not(:disabled)`) ?? row.querySelector('[data-move]:not(:disabled)'))?.focus();
  }

  function remove(resource) {
    const gone = list.find((one) => one.resource === resource);
    if (gone) become(list.filter((one) => one !== gone), `「${gone.name}」をはずしました。`);
  }

  /** @returns {boolean} whether it is there now */
  function add(resource, name, note = '') {
    if (list.some((one) => one.resource === resource)) return true;
    const fits = list.length < MOST;
    if (!fits) status.textContent = `候補は${MOST}件までです。どれかをはずしてから、足してください。`;
    else become([...list, { resource, name, note }], `「${name}」を候補に入れました。いま${list.length + 1}件です。`);
    return fits;
  }

  function row(one, i) {
    const button = (direction, label, to) => {
      const made = press(label, () => move(i, to, direction));
      made.dataset.move = direction;
      made.setAttribute('aria-label', `${label}(${one.name})`);
      made.toggleAttribute('disabled', to < 0 || to >= list.length);
      return made;
    };
    const away = press('はずす', () => {
      remove(one.resource);
      heading.focus();
    });
    away.setAttribute('aria-label', `はずす(${one.name})`);
    const drag = {
      dragstart: (event) => event.dataTransfer.setData('text/plain', String(i)),
      dragover: (event) => event.preventDefault(),
      drop: (event) => {
        event.preventDefault();
        move(Number(event.dataTransfer.getData('text/plain')), i);
      },
    };
    return element('li', { class: 'shortlist__row', draggable: 'true', on: drag },
      element('p', { class: 'shortlist__name' }, `${i + 1}. ${one.name}`),
      textField({
        id: `match-note-${i}`, label: '本人に伝えること', path: `shortlist.${i}.note`, value: one.note, attributes: { maxlength: LONGEST_NOTE, 'aria-label': `本人に伝えること(${one.name})` },
        onInput: (note) => {
          one.note = note;
        },
      }),
      element('div', { class: 'form-buttons' }, button('up', '上へ', i - 1), button('down', '下へ', i + 1), away));
  }

  function draw() {
    rows.replaceChildren(...list.map(row));
    rows.hidden = !list.length;
    saving.hidden = !list.length;
  }

  draw();
  return {
    root: element('section', { class: 'form-group chosen', 'aria-labelledby': 'shortlist-title' }, heading, status, rows, saving),
    has: (resource) => list.some((one) => one.resource === resource),
    add,
    remove,
    /** As a case keeps it. @returns {import('../api/cases.js').Shortlisted[]} */
    value: () => list.map(({ resource, note }) => ({ resource, note: note.trim() || undefined })),
  };
}
