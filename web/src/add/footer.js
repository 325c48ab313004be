import { element } from '../ui/element.js';
import { press } from './controls.js';

/**
 * What stands below each step: on, back, and what becomes of what is written.
 *
 * @param {{first: boolean, last: boolean, choosing: boolean, changing: boolean, onBack: () => void, onDiscard: () => void}} options
 *     choosing: the step is left by one of its own buttons
 */
export function createFooter({ first, last, choosing, changing, onBack, onDiscard }) {
  return element('div', { class: 'form-footer' },
    element('div', { class: 'form-buttons form-buttons--ends' },
      first ? element('span', {}) : press('もどる', onBack),
      choosing ? '' : element('button', { type: 'submit', class: 'button button--primary button--next' }, last ? '送る' : '次へ')),
    element('p', { class: 'hint' }, '書いたことは、送るまで、この端末だけに下書きとして残ります。'),
    element('button', { type: 'button', class: 'link-button', on: { click: onDiscard } }, changing ? '直すのをやめる' : '書いたことを捨てる'));
}
