import { element } from '../ui/element.js';
import { STEPS } from './flow.js';
import { say } from '../words/say.js';

/**
 * The row of steps: where one is, and a way to any of them.
 *
 * @param {string[]} flow
 * @param {string} current
 * @param {(step: string) => string} hrefOf
 * @param {(step: string) => void} onGo
 */
export function createProgress(flow, current, hrefOf, onGo) {
  const items = flow.map((step, i) => element('li', {}, element('a', {
    class: 'progress__step', href: hrefOf(step), 'aria-current': step === current ? 'step' : null,
    on: {
      click: (event) => {
        event.preventDefault();
        onGo(step);
      },
    },
  }, element('span', { class: 'progress__number', 'aria-hidden': 'true' }, step === 'check' ? '✓' : String(i + 1)),
  element('span', { class: 'progress__name' }, STEPS[step].short))));
  return element('nav', { class: 'progress', 'aria-label': say('書くところ') }, element('ol', { class: 'progress__list' }, ...items));
}
