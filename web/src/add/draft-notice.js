import { element } from '../ui/element.js';
import { press } from './controls.js';

/**
 * Something was written here before and not sent: one goes on with it, or begins anew.
 *
 * @param {{saved: string, fields: Record<string, any>}} draft
 * @param {() => void} onResume
 * @param {() => void} onDiscard
 */
export function createDraftNotice(draft, onResume, onDiscard) {
  const name = draft.fields.name || draft.fields.description;
  const when = new Date(draft.saved);
  const clock = `${when.getMonth() + 1}月${when.getDate()}日 ${when.getHours()}:${String(when.getMinutes()).padStart(2, '0')}`;
  return element('div', { class: 'notice' },
    element('h2', { class: 'notice__title', tabindex: '-1' }, '下書きがあります'),
    element('p', {}, `${clock}に書いたものが、この端末に残っています。`, name && element('strong', {}, `「${name}」`)),
    element('div', { class: 'form-buttons' }, press('続ける', onResume, 'button--primary'), press('捨てる', onDiscard)));
}
