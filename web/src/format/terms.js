/** What it costs, for whom it is, whom to call and what a place offers, in words. */

import { formatCost } from './cost.js';

/** What people ask who cannot take a place for granted: key, label, yes, no. */
const QUESTIONS = [
  ['wheelchair', '車いす', '入れます', '入れません'],
  ['accessible_toilet', '車いす用トイレ', 'あります', 'ありません'],
  ['handrail', '手すり', 'あります', 'ありません'],
  ['parking', '駐車場', 'あります', 'ありません'],
  ['hearing_loop', '補聴器用の設備', 'あります', 'ありません'],
  ['indoor', '屋内', '屋内です', '屋外です'],
];

/**
 * The cost in full for the detail: the sheet's words, and what they come to when that is not plain from them.
 *
 * @param {{text?: string, yen?: number}|undefined} cost
 * @returns {string}
 */
export function formatCostInFull(cost) {
  const short = formatCost(cost);
  if (!short) return '書かれていません。電話などで聞いてください。';
  if (!cost?.text || cost.text === short || cost.yen === undefined) return short;
  return cost.yen === 0 || plainDigits(cost.text).includes(String(cost.yen))
    ? cost.text
    : `${cost.text}(1回 ${short})`;
}

function plainDigits(text) {
  return text.normalize('NFKC').replaceAll(',', '');
}

/**
 * For which ages, in words: 「65歳以上」, 「6歳から12歳まで」.
 *
 * @param {{minimum_age?: number, maximum_age?: number}} ages
 * @returns {string} '' when there is no limit
 */
export function formatAges({ minimum_age: from, maximum_age: to }) {
  if (from && to) return `${from}歳から${to}歳まで`;
  if (from) return `${from}歳以上`;
  return to ? `${to}歳まで` : '';
}

/**
 * The address a telephone link dials. An extension is dialled by hand: it is said next to the number.
 *
 * @param {string} number as printed, e.g. 079-012-3456
 * @returns {string} e.g. tel:0790123456
 */
export function telephoneLink(number) {
  const digits = number.normalize('NFKC').replace(/[^\d+#*]/g, '');
  return `tel:${digits}`;
}

/** @param {import('../api/types.js').Phone} phone @returns {string} 「079-012-3456(内線12)」 */
export function formatPhone(phone) {
  return phone.extension ? `${phone.number}(内線${phone.extension})` : phone.number;
}

/**
 * Each question with its answer: a mark and a word, so that neither stands alone.
 *
 * @param {Record<string, boolean|string>|undefined} accessibility
 * @returns {{label: string, mark: '○'|'×'|'?', answer: string, state: 'yes'|'no'|'unknown'}[]}
 */
export function describeAccessibility(accessibility) {
  return QUESTIONS.map(([key, label, yes, no]) => {
    const value = accessibility?.[key];
    if (value === true) return { label, mark: '○', answer: yes, state: 'yes' };
    if (value === false) return { label, mark: '×', answer: no, state: 'no' };
    return { label, mark: '?', answer: '不明', state: 'unknown' };
  });
}
