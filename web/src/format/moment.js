/** Moments in words, on the reader's own clock and calendar. */

import { japanese, locale } from '../words/say.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 「11月21日 10:05」, with the year when it is not this one. @param {string} instant ISO 8601 @param {Date} [now] */
export function formatMoment(instant, now = new Date()) {
  const at = new Date(instant);
  if (!japanese) return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(at);
  const year = at.getFullYear() === now.getFullYear() ? '' : `${at.getFullYear()}年`;
  return `${year}${at.getMonth() + 1}月${at.getDate()}日 ${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** 「3日前」, 「2時間前」, 「たったいま」. @param {string} instant ISO 8601 @param {Date} [now] */
export function formatAgo(instant, now = new Date()) {
  const passed = now.getTime() - Date.parse(instant);
  if (passed >= DAY) return `${Math.floor(passed / DAY)}日前`;
  if (passed >= HOUR) return `${Math.floor(passed / HOUR)}時間前`;
  return passed >= MINUTE ? `${Math.floor(passed / MINUTE)}分前` : 'たったいま';
}
