/** What it costs, for whom it is, whom to call and what a place offers, in words. */

import { formatCost } from './cost.js';
import { japanese, original, say } from '../words/say.js';

/** What people ask who cannot take a place for granted: key, label, yes, no. */
const QUESTIONS = [
  ['wheelchair', say('車いす'), say('入れます'), say('入れません')],
  ['accessible_toilet', say('車いす用トイレ'), say('あります'), say('ありません')],
  ['handrail', say('手すり'), say('あります'), say('ありません')],
  ['parking', say('駐車場'), say('あります'), say('ありません')],
  ['hearing_loop', say('補聴器用の設備'), say('あります'), say('ありません')],
  ['indoor', say('屋内'), say('屋内です'), say('屋外です')],
];

/**
 * The cost in full for the detail: the sheet's words, and what they come to when that is not plain from them.
 *
 * @param {{text?: string, yen?: number}|undefined} cost
 * @returns {string}
 */
export function formatCostInFull(cost) {
  const short = formatCost(cost);
  if (!short) return say('書かれていません。電話などで聞いてください。');
  if (!cost?.text || cost.yen === undefined || saysTheSum(cost)) return short;
  const plain = japanese && (cost.yen === 0 || plainDigits(cost.text).includes(String(cost.yen)));
  return plain ? cost.text : say('{text}(1回 {cost})', { text: original(cost.text), cost: short });
}

/** Whether the sheet's words are the sum and nothing else. */
function saysTheSum({ text, yen }) {
  return yen === 0 ? ['無料', '0円'].includes(text) : plainDigits(text) === `${yen}円`;
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
  if (from && to) return say('{from}歳から{to}歳まで', { from, to });
  if (from) return say('{from}歳以上', { from });
  return to ? say('{to}歳まで', { to }) : '';
}

/** Whether one has to book, '' when nothing is known. @param {{required?: boolean}|undefined} booking */
export function formatBooking(booking) {
  if (booking?.required === undefined) return '';
  return booking.required ? say('予約が必要です') : say('予約はいりません');
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
  return phone.extension ? say('{number}(内線{extension})', phone) : phone.number;
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
    return { label, mark: '?', answer: say('不明'), state: 'unknown' };
  });
}
