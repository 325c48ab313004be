import { element } from '../ui/element.js';
import { press } from './controls.js';
import { say } from '../words/say.js';

/**
 * What stands below each step: on, back, and what becomes of what is written.
 *
 * @param {{first: boolean, last: boolean, choosing: boolean, changing: boolean, onBack: () => void, onDiscard: () => void}} options
 *     choosing: the step is left by one of its own buttons
 */
export function createFooter({ first, last, choosing, changing, onBack, onDiscard }) {
  return element('div', { class: 'form-footer' },
    element('div', { class: 'form-buttons form-buttons--ends' },
      first ? element('span', {}) : press(say('もどる'), onBack),
      choosing ? '' : element('button', { type: 'submit', class: 'button button--primary button--next' }, last ? say('送る') : say('次へ'))),
    element('p', { class: 'hint' }, say('書いたことは、送るまで、この端末だけに下書きとして残ります。')),
    element('button', { type: 'button', class: 'link-button', on: { click: onDiscard } }, changing ? say('直すのをやめる') : say('書いたことを捨てる')));
}
