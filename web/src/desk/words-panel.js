import { element } from '../ui/element.js';
import { press, textField } from '../add/controls.js';
import { showFaults } from '../add/errors.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';

/** What is often said, to be chosen and changed; the sender reads it. */
const READY = {
  refuse: [
    'もう同じ活動がのっています。', '内容を確かめられませんでした。', '営業や宣伝のようなので、のせられません。',
    '個人の連絡先など、公開できないことが書かれています。', '地域の活動ではないようです。',
  ],
  ask: ['場所をくわしく教えてください。', '日時を教えてください。', '連絡先をのせてよいか、本人に聞いてもらえますか。', '今も続いているか、教えてください。'],
};
const TITLES = { refuse: '見送る理由', ask: '聞きたいこと' };
const SUBMIT = { refuse: '見送る', ask: '質問を送る' };

/**
 * A question to the sender, or why it is refused.
 *
 * @param {'ask'|'refuse'} decision
 * @param {(words: string) => Promise<void>} onSubmit
 * @param {() => void} onCancel
 * @param {string} [id] of the box
 */
export function createWordsPanel(decision, onSubmit, onCancel, id = 'decision-words') {
  let words = '';
  let busy = false;
  const alerts = element('div', { class: 'form-alerts' });
  const field = textField({
    id, label: TITLES[decision], hint: '送った人が読みます。下のことばを押すと入ります。', path: 'words', rows: 3, value: '', required: true,
    attributes: { maxlength: 1000 }, onInput: (text) => {
      words = text;
    },
  });
  const control = /** @type {HTMLTextAreaElement} */ (field.querySelector('textarea'));
  const put = (ready) => {
    words = words.trim() ? `${words.trim()}\n${ready}` : ready;
    control.value = words;
    control.focus();
  };

  async function send(event) {
    event.preventDefault();
    const faults = words.trim() ? [] : [{ path: 'words', text: `${TITLES[decision]}を書いてください。` }];
    const summary = showFaults(root, faults, () => {});
    alerts.replaceChildren(...(summary ? [summary] : []));
    if (faults.length) control.focus();
    if (faults.length || busy) return;
    busy = true;
    try {
      await onSubmit(words.trim());
    } catch (error) {
      alerts.replaceChildren(createAlert(describeRefusal(error)));
    } finally {
      busy = false;
    }
  }

  const root = element('form', { class: 'words form-group', novalidate: true, 'aria-label': TITLES[decision], on: { submit: send } },
    alerts, field,
    element('div', { class: 'chips', role: 'group', 'aria-label': 'よく使うことば' }, ...READY[decision].map((ready) => (
      element('button', { type: 'button', class: 'chip', on: { click: () => put(ready) } }, ready)))),
    element('div', { class: 'form-buttons' },
      element('button', { type: 'submit', class: 'button button--primary' }, SUBMIT[decision]), press('やめる', onCancel)));
  return root;
}
