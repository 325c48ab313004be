import { element } from '../ui/element.js';
import { press } from '../add/controls.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { createWordsPanel } from './words-panel.js';

/**
 * What can be done to all that are ticked.
 *
 * @param {object} options
 * @param {() => string[]} options.ticked ids
 * @param {(decision: import('../api/desk.js').Decision) => Promise<void>} options.onDecide
 * @param {() => void} options.onClear
 */
export function createBulkBar({ ticked, onDecide, onClear }) {
  const root = element('div', { class: 'bulk', role: 'group', 'aria-label': '選んだものをまとめて' });

  function update() {
    const count = ticked().length;
    root.hidden = !count;
    if (!count) return;
    root.replaceChildren(element('p', {}, `${count}件を選んでいます。`), element('div', { class: 'form-buttons' },
      press('まとめて公開・反映', () => confirm(count)), press('まとめて見送る', refuse), press('選ぶのをやめる', onClear)));
  }

  function refuse() {
    root.replaceChildren(createWordsPanel('refuse', (words) => onDecide({ decision: 'refuse', words }), back, 'bulk-words'));
    root.querySelector('textarea')?.focus();
  }

  function confirm(count) {
    const approve = async () => {
      try {
        await onDecide({ decision: 'approve' });
      } catch (error) {
        root.append(createAlert(describeRefusal(error)));
      }
    };
    const yes = press(`はい、${count}件を公開・反映する`, () => void approve(), 'button--primary');
    root.replaceChildren(element('p', {}, `${count}件を、送られたまま公開・反映しますか。`),
      element('div', { class: 'form-buttons' }, yes, press('やめる', back)));
    yes.focus();
  }

  function back() {
    update();
    root.querySelector('button')?.focus();
  }

  update();
  return { root, update };
}
