import { createToggle } from './disclosure.js';
import { element } from './element.js';
import { field, option, select } from './field.js';
import { MODES } from '../format/journey.js';
import { MINUTES } from '../state/view.js';
import { say } from '../words/say.js';

/**
 * By what one goes, and how long at most.
 *
 * @param {object} options
 * @param {string} options.prefix of the controls' ids
 * @param {() => import('../state/view.js').View} options.current
 * @param {(change: Partial<import('../state/view.js').View>) => void} options.onChange
 */
export function createMeans({ prefix, current, onChange }) {
  const change = (part) => onChange({ ...part, sort: '' });
  const modes = Object.entries(MODES).map(([mode, label]) => ({
    mode, toggle: createToggle(label, () => change({ by: toggled(current().by, mode) })),
  }));
  const minutes = select(`${prefix}-minutes`,
    [option('0', say('決めない')), ...MINUTES.map((each) => option(String(each), say('{count}分まで', { count: each })))]);
  minutes.addEventListener('change', () => change({ minutes: Number(minutes.value) }));
  const root = element('div', { class: 'more__group', role: 'group', 'aria-label': say('何で行きますか') },
    element('span', { class: 'more__label', 'aria-hidden': 'true' }, say('何で')),
    element('div', { class: 'chips' }, ...modes.map(({ toggle }) => toggle.button)),
    field(say('片道'), minutes));
  return {
    root,
    /** @param {import('../state/view.js').View} view */
    update(view) {
      for (const { mode, toggle } of modes) toggle.set(view.by.includes(mode));
      minutes.value = String(view.minutes);
    },
  };
}

function toggled(by, mode) {
  return Object.keys(MODES).filter((each) => by.includes(each) !== (each === mode));
}
