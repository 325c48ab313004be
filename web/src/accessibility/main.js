import { byId, element } from '../ui/element.js';
import { CRITERIA } from './statement.js';

/** The table of success criteria, from what the tests check (AccessibilityStatementTest writes it). */

/**
 * @typedef {object} Criterion
 * @property {string} number  such as 2.1.1
 * @property {string} name  in Japanese, as JIS X 8341-3 and the translation of WCAG 2.2 say
 * @property {'A'|'AA'} level
 * @property {string} remark  why there is nothing to test, else empty
 * @property {string[]} axe  rules of axe
 * @property {{says: string, test: string}[]} tests
 */

const room = byId('statement');
room.replaceChildren(summary(CRITERIA), table(CRITERIA));
room.removeAttribute('aria-busy');
// For places without signal; late, to take nothing from what is being looked at.
setTimeout(() => void import('../offline/start.js').catch(() => {}), 3000);

/** @param {Criterion[]} criteria */
function summary(criteria) {
  const checked = criteria.filter(({ axe, tests }) => axe.length || tests.length).length;
  const remarked = criteria.filter((each) => each.remark && !each.axe.length && !each.tests.length).length;
  return element('p', {}, element('strong', {}, `達成基準 ${criteria.length}項目のうち、検査があるもの ${checked}項目`),
    `、当てはまるものがないか作りで決まるもの ${remarked}項目、検査がないもの ${criteria.length - checked - remarked}項目。`);
}

function table(criteria) {
  return element('table', { class: 'criteria' },
    element('caption', { class: 'visually-hidden' }, '達成基準と検査'),
    element('thead', {}, element('tr', {},
      ...['達成基準', 'レベル', '検査'].map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...criteria.map(row)));
}

function row({ number, name, level, remark, axe, tests }) {
  return element('tr', {},
    element('th', { scope: 'row' }, element('span', { class: 'criteria__number' }, number), ` ${name}`),
    element('td', { class: 'criteria__level' }, level),
    element('td', {}, ...checks(remark, axe, tests)));
}

function checks(remark, axe, tests) {
  const sentences = [...new Set(tests.map(({ says }) => says))].map((says) => element('li', {}, says));
  if (axe.length) sentences.push(element('li', {}, '自動検査(axe): ', element('code', {}, axe.join(', '))));
  if (remark) sentences.push(element('li', {}, remark));
  if (!sentences.length) sentences.push(element('li', { class: 'criteria__none' }, '検査がありません'));
  return [element('ul', { class: 'criteria__checks' }, ...sentences)];
}
