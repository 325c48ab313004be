import { element } from '../ui/element.js';
import { commentField } from './comment-field.js';
import { original, say } from '../words/say.js';

/** Words to the steward, for whom a form is too much. @param {import('./form.js').StepContext} context */
export function describeWords({ form }) {
  return [
    element('p', {}, say('「{name}」について、ちがうところを書いてください。', { name: original(form.feature.properties.name) })),
    commentField(form, say('ちがうところ'), 5),
  ];
}
