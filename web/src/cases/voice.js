import { createSubmission } from '../api/submissions.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { more, press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';

const MOST = 500;

/**
 * What somebody who was there says of a place, told to its steward and to nobody else: it goes into their queue as a
 * correction without fields.
 *
 * @param {import('./case-view.js').Context['desk']} desk
 * @param {string} resource
 * @param {string} name
 */
export function createVoice(desk, resource, name) {
  let words = '';
  const status = element('div', { role: 'status' });
  const field = element('div', {});
  const draw = () => field.replaceChildren(textField({
    id: `voice-${resource}`, label: '行ってみてどうだったか', path: 'comment', value: words, rows: 3,
    hint: '更新責任者だけが読みます。公開しません。行った人のことは書かないでください。', attributes: { maxlength: MOST },
    onInput: (text) => {
      words = text;
    },
  }));

  async function send() {
    if (!words.trim()) {
      status.replaceChildren(createAlert('言葉を書いてから、送ってください。'));
      return;
    }
    try {
      await desk.asked(() => createSubmission({ kind: 'correction', resource, comment: `リンクワーカーの声：${words.trim()}` }));
      words = '';
      draw();
      status.replaceChildren(element('p', {}, '更新責任者に送りました。ありがとうございます。'));
    } catch (error) {
      status.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  draw();
  const button = press('更新責任者に送る', () => void send());
  button.setAttribute('aria-label', `「${name}」の声を更新責任者に送る`);
  return more(`「${name}」の声を届ける`, false, field, status, button);
}
