import { element } from './element.js';
import { icon } from './icon.js';

/**
 * A button that opens and closes a panel that stands elsewhere on the page.
 *
 * @param {string} label @param {string} iconName @param {HTMLElement} panel
 */
export function createDisclosure(label, iconName, panel) {
  const button = element(
    'button',
    { type: 'button', class: 'button button--quiet', 'aria-expanded': 'false', 'aria-controls': panel.id },
    icon(iconName), label, icon('down'),
  );
  const set = (open) => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => set(panel.hidden));
  return { button, set };
}

/** Of these, at most one is open. @param {ReturnType<typeof createDisclosure>[]} disclosures */
export function onlyOneOpen(disclosures) {
  for (const { button } of disclosures) {
    button.addEventListener('click', () => {
      for (const other of disclosures) if (other.button !== button) other.set(false);
    });
  }
}

/** A button that is on or off. @param {string} label @param {() => void} onPress */
export function createToggle(label, onPress) {
  const button = element('button', {
    type: 'button', class: 'chip', 'aria-pressed': 'false', on: { click: onPress },
  }, label);
  return { button, set: (pressed) => button.setAttribute('aria-pressed', String(pressed)) };
}
