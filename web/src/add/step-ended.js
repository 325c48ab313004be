import { element } from '../ui/element.js';
import { textField } from './controls.js';
import { commentField } from './comment-field.js';
import { original, say } from '../words/say.js';

/** It is no longer held. Today is a good enough answer to when it ended. @param {import('./form.js').StepContext} context */
export function describeEnded({ form, site }) {
  form.fields.ended_on ||= site.today;
  return [
    element('p', {}, say('「{name}」は、もうないのですね。', { name: original(form.feature.properties.name) })),
    textField({
      id: 'ended-on', label: say('いつ終わりましたか'), hint: say('はっきりしないときは、今日のままでよいです。'), path: 'content.ended_on',
      value: form.fields.ended_on, attributes: { type: 'date', max: site.today }, onInput: (date) => form.set({ ended_on: date }),
    }),
    commentField(form, say('どうして分かりましたか(書かなくてもよいです)')),
  ];
}
