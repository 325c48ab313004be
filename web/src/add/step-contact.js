import { textField } from './controls.js';
import { createPhotoChoice } from './photo-choice.js';
import { element } from '../ui/element.js';
import { say } from '../words/say.js';

/** Step 5: whom to ask. @param {import('./form.js').StepContext} context @returns {HTMLElement[]} */
export function describeContact({ form }) {
  const { fields } = form;
  const text = (name, label, path, more = {}) => textField({
    id: name.replace('_', '-'), label, path: `content.${path}`, value: fields[name], onInput: (value) => form.set({ [name]: value }), ...more,
  });
  return [
    element('p', { class: 'hint' }, say('ここに書いた名前や電話番号は、地図を見る人みんなに見えます。のせてよいか、本人に聞いてから書いてください。')),
    text('organization', say('だれがしていますか(団体の名前)'), 'organization', { attributes: { maxlength: 100 } }),
    text('contact_name', say('聞く人・係の名前'), 'contact.name', { attributes: { maxlength: 100 } }),
    text('phone', say('電話番号'), 'contact.phones', { attributes: { type: 'tel', maxlength: 30 } }),
    text('email', say('メール'), 'contact.email', { attributes: { type: 'email', maxlength: 200 } }),
    text('url', say('ホームページ'), 'contact.url', { hint: say('例：https://example.jp'), attributes: { inputmode: 'url', maxlength: 400 } }),
    text('note', say('そのほか知らせること'), 'note', { rows: 3, hint: say('例：上ばきを持ってきてください。'), attributes: { maxlength: 500 } }),
    createPhotoChoice({ photo: fields.photo, onChange: (photo) => form.set({ photo }) }),
  ];
}
