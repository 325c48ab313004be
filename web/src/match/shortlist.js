import { MOST, createOrderedPlaces } from '../cases/ordered-places.js';
import { element } from '../ui/element.js';

/**
 * Places to try, in the memory of the page until they are saved into a case.
 *
 * @typedef {{resource: string, name: string, note?: string}} Chosen
 *
 * @param {{onChange: () => void, saving: HTMLElement}} options  saving: what keeps it
 */
export function createShortlist({ onChange, saving }) {
  /** @type {Chosen[]} */
  let list = [];
  const status = element('p', { class: 'hint', role: 'status' }, '「候補に入れる」を押すと、ここに並びます。');
  const heading = element('h2', { class: 'form-title', id: 'shortlist-title', tabindex: '-1' }, '候補');
  const places = createOrderedPlaces({
    nameOf: ({ name }) => name,
    onOrder: become,
    onNote: (at, note) => {
      list[at].note = note;
    },
    onRemove: (at) => {
      remove(list[at].resource);
      heading.focus();
    },
  });

  function become(next, said) {
    list = next;
    status.textContent = said;
    draw();
    onChange();
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

  function draw() {
    places.draw(list);
    saving.hidden = !list.length;
  }

  draw();
  return {
    root: element('section', { class: 'form-group chosen', 'aria-labelledby': 'shortlist-title' }, heading, status, places.root, saving),
    has: (resource) => list.some((one) => one.resource === resource),
    add,
    remove,
    /** As a case keeps it. @returns {import('../api/cases.js').Shortlisted[]} */
    value: () => list.map(({ resource, note }) => ({ resource, note: note?.trim() || undefined })),
  };
}
