import { byId, element } from '../ui/element.js';
import { CRITERIA } from './statement.js';
import { japanese, original, say } from '../words/say.js';

/** The table of success criteria, from what the tests check (AccessibilityStatementTest writes it). */

/**
 * @typedef {object} Criterion
 * @property {string} number  such as 2.1.1
 * @property {string} name  in Japanese, as JIS X 8341-3 and the translation of WCAG 2.2 say
 * @property {string} name_en  as WCAG 2.2 says
 * @property {'A'|'AA'} level
 * @property {string} remark  why there is nothing to test, else empty
 * @property {string[]} axe  rules of axe
 * @property {{says: string, test: string}[]} tests
 */

const room = byId('statement');
room.replaceChildren(summary(CRITERIA), japanese ? '' : element('p', {}, say('検査の説明は、日本語です。')), table(CRITERIA));
room.removeAttribute('aria-busy');
// For places without signal; late, to take nothing from what is being looked at.
setTimeout(() => void import('../offline/start.js').catch(() => {}), 3000);

/** @param {Criterion[]} criteria */
function summary(criteria) {
  const checked = criteria.filter(({ axe, tests }) => axe.length || tests.length).length;
  const remarked = criteria.filter((each) => each.remark && !each.axe.length && !each.tests.length).length;
  return element('p', {},
    element('strong', {}, say('達成基準{all}項目のうち、検査があるもの{checked}項目、', { all: criteria.length, checked })),
    say('当てはまるものがないか作りで決まるもの{remarked}項目、検査がないもの{unchecked}項目。',
      { remarked, unchecked: criteria.length - checked - remarked }));
}

function table(criteria) {
  return element('table', { class: 'criteria' },
    element('caption', { class: 'visually-hidden' }, say('達成基準と検査')),
    element('thead', {}, element('tr', {},
      ...[say('達成基準'), say('レベル'), say('検査')].map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...criteria.map(row)));
}

function row({ number, name, name_en: english, level, remark, axe, tests }) {
  return element('tr', {},
    element('th', { scope: 'row' }, element('span', { class: 'criteria__number' }, number), ' ',
      japanese ? name : element('span', { lang: 'en' }, english)),
    element('td', { class: 'criteria__level' }, element('span', { class: 'criteria__label' }, `${say('レベル')} `), level),
    element('td', {}, ...checks(remark, axe, tests)));
}

function checks(remark, axe, tests) {
  const sentences = [...new Set(tests.map(({ says }) => says))].map(original).map((says) => element('li', {}, says));
  if (axe.length) sentences.push(element('li', {}, say('自動検査(axe): '), element('code', { lang: 'en' }, axe.join(', '))));
  if (remark) sentences.push(element('li', {}, original(remark)));
  if (!sentences.length) sentences.push(element('li', { class: 'criteria__none' }, say('検査がありません')));
  return [element('ul', { class: 'criteria__checks' }, ...sentences)];
}
