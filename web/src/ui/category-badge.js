import { element } from './element.js';
import { categoryIcon, icon } from './icon.js';

/**
 * The mark of a top-level category: its own colour, its own shape of icon. Colours are in style/base.css
 * by `data-category`.
 *
 * @param {string} topId
 */
export function categoryMark(topId) {
  const known = categoryIcon(topId);
  return element('span', { class: 'mark', 'data-category': known }, icon(known));
}

/** @param {string} topId @param {string} name the category's name, in words beside the mark */
export function categoryLabel(topId, name) {
  return element('span', { class: 'category' }, categoryMark(topId), element('span', {}, name));
}
