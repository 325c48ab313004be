import { fieldName } from '../add/names.js';
import { formatFullDate } from '../format/date.js';
import { describeAccessibility, formatAges, formatCostInFull, formatPhone } from '../format/terms.js';

/**
 * What a field says, as people read it. Pure.
 *
 * @typedef {{vocabulary: import('../state/reference.js').Vocabulary, places: import('../state/reference.js').Places}} Names
 */

const MORE_NAMES = {
  photo: '写真', verified_on: '確認した日', steward: '更新責任者', sources: 'もとの資料', season: '時期', eligibility: '対象',
};
const PHONE_KINDS = { fax: 'ファックス ', sms: 'SMS ' };
const NOTHING = ['(なし)'];

/** @param {string} field */
export function nameOf(field) {
  return MORE_NAMES[field] ?? fieldName(field);
}

/**
 * @param {string} field
 * @param {any} value as the API has it; null for nothing
 * @param {Names} names
 * @param {string} [words] the server's own
 * @returns {string[]} lines; 「(なし)」 when it says nothing
 */
export function inWords(field, value, names, words) {
  const lines = (words !== undefined ? [words] : linesOf(field, value, names)).filter(Boolean);
  return lines.length ? lines : NOTHING;
}

function linesOf(field, value, names) {
  if (value === null || value === undefined) return [];
  return (FIELDS[field] ?? anything)(value, names);
}

const FIELDS = {
  categories: (ids, { vocabulary }) => ids.map((id) => vocabulary.name(id)),
  area: (id, { places }) => [places.name(id) || id],
  location: ({ lat, lon, precision }) => [
    `緯度 ${lat.toFixed(5)}、経度 ${lon.toFixed(5)}`, precision === 'oaza' ? 'おおよそ(大字の中心)' : precision === 'block' ? 'おおよそ(番地の近く)' : ''],
  schedule: ({ text }) => [text],
  contact: ({ name, phones = [], email, url }) => [
    name, ...phones.map((phone) => (PHONE_KINDS[phone.kind] ?? '電話 ') + formatPhone(phone)), email, url],
  cost: (cost) => (cost.text || cost.yen !== undefined ? [formatCostInFull(cost)] : []),
  eligibility: (e) => [
    e.text, formatAges(e), e.capacity && `定員 ${e.capacity}人`, said(e.newcomers_welcome, 'はじめての人も行けます', 'はじめての人は行けません')],
  accessibility: (a) => [
    ...describeAccessibility(a).filter(({ state }) => state !== 'unknown').map(({ label, answer }) => `${label}：${answer}`), a.text],
  booking: ({ required, text }) => [said(required, 'いります', 'いりません'), text],
  pickup: ({ offered, text, areas = [] }, { places }) => [
    said(offered, 'あります', 'ありません'), text, areas.length && `送迎する地域：${areas.map((id) => places.name(id) || id).join('、')}`],
  ended_on: (date) => [formatFullDate(date)],
  verified_on: (date) => [formatFullDate(date)],
  photo: () => ['写真があります'],
};

function said(answer, yes, no) {
  return answer === true ? yes : answer === false ? no : '';
}

/** A field that nobody gave words to: what it holds, part by part. */
function anything(value) {
  if (typeof value === 'boolean') return [value ? 'はい' : 'いいえ'];
  if (Array.isArray(value)) return value.flatMap(anything);
  if (typeof value === 'object') return Object.entries(value).flatMap(([name, part]) => anything(part).map((line) => `${nameOf(name)}：${line}`));
  return [String(value)];
}
