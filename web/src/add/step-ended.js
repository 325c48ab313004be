import { element } from '../ui/element.js';
import { textField } from './controls.js';
import { commentField } from './comment-field.js';

/** It is no longer held. Today is a good enough answer to when it ended. @param {import('./form.js').StepContext} context */
export function describeEnded({ form, site }) {
  form.fields.ended_on ||= site.today;
  return [
    element('p', {}, `「${form.feature.properties.name}」は、もうないのですね。`),
    textField({
      id: 'ended-on', label: 'いつ終わりましたか', hint: 'はっきりしないときは、今日のままでよいです。', path: 'content.ended_on',
      value: form.fields.ended_on, attributes: { type: 'date', max: site.today }, onInput: (date) => form.set({ ended_on: date }),
    }),
    commentField(form, 'どうして分かりましたか(書かなくてもよいです)'),
  ];
}
