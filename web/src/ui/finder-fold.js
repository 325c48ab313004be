import { byId, element } from './element.js';
import { icon } from './icon.js';
import { say } from '../words/say.js';

/** On a phone the map has the screen: search and filters are one row, a button that says what is in force and opens the rest. */
export function createFinderFold() {
  const finder = byId('finder');
  const inForce = element('span', { class: 'finder__in-force' });
  const button = element('button', {
    type: 'button', class: 'button finder__fold', 'aria-controls': 'search quick', on: { click: () => set(!finder.classList.contains('is-open')) },
  }, icon('filter'), element('span', {}, say('さがす・しぼる')), inForce, icon('down'));
  byId('search').before(button);
  let tab = '';

  function set(open) {
    // What is folded away would take the focus with it.
    if (!open && finder.contains(document.activeElement) && button.offsetParent) button.focus();
    finder.classList.toggle('is-open', open);
    button.setAttribute('aria-expanded', String(open));
  }

  return {
    /** @param {import('../state/view.js').View} view @param {{label: string}[]} filters in force */
    update(view, filters) {
      inForce.textContent = filters.map(({ label }) => label).join('・');
      if (view.tab !== tab) set(false);
      tab = view.tab;
    },
  };
}

/** Focuses a control of the finder, or what opens it where it is folded away. @param {HTMLElement} control */
export function focusOrFold(control) {
  control.focus();
  if (document.activeElement !== control) byId('finder').querySelector('button')?.focus();
}
