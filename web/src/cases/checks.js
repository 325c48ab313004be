import { element } from '../ui/element.js';
import { createCircumstances } from './circumstances.js';
import { createWellbeing } from './wellbeing.js';

/** How somebody sees their own life, and how they live. @param {import('./case-view.js').Context} context */
export function createChecks(context) {
  return element('div', { class: 'form-group' }, createWellbeing(context), createCircumstances(context));
}
