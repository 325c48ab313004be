import { element } from '../ui/element.js';
import { press } from './controls.js';
import { formatMoment } from '../format/moment.js';
import { original, say } from '../words/say.js';

/**
 * Something was written here before and not sent: one goes on with it, or begins anew.
 *
 * @param {{saved: string, fields: Record<string, any>}} draft
 * @param {() => void} onResume
 * @param {() => void} onDiscard
 */
export function createDraftNotice(draft, onResume, onDiscard) {
  const name = draft.fields.name || draft.fields.description;
  return element('div', { class: 'notice' },
    element('h2', { class: 'notice__title', tabindex: '-1' }, say('下書きがあります')),
    element('p', {}, say('{moment}に書いたものが、この端末に残っています。', { moment: formatMoment(draft.saved) }),
      name && element('strong', {}, original(`「${name}」`))),
    element('div', { class: 'form-buttons' }, press(say('続ける'), onResume, 'button--primary'), press(say('捨てる'), onDiscard)));
}
