import { element } from '../ui/element.js';
import { commentField } from './comment-field.js';

/** Words to the steward, for whom a form is too much. @param {import('./form.js').StepContext} context */
export function describeWords({ form }) {
  return [
    element('p', {}, `「${form.feature.properties.name}」について、ちがうところを書いてください。`),
    commentField(form, 'ちがうところ', 5),
  ];
}
