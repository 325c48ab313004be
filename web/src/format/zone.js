/** When a demand taxi drives, in words. */

import { time } from './journey.js';

const DAYS = { mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土', sun: '日' };
const KEYS = Object.keys(DAYS);

/**
 * 「月〜金 8:30〜16:30」, 「月・木 9:00〜12:00 中心部へ」.
 *
 * @param {{days: string[], from: string, until: string, to?: string}} hours
 */
export function describeHours({ days, from, until, to }) {
  return `${describeDays(days)} ${time(from)}〜${time(until)}${to ? ` ${to}へ` : ''}`;
}

function describeDays(days) {
  if (!days.length) return '決まった日';
  if (days.length === KEYS.length) return '毎日';
  const first = KEYS.indexOf(days[0]);
  const inRow = days.length > 2 && days.every((day, i) => KEYS[first + i] === day);
  return inRow ? `${DAYS[days[0]]}〜${DAYS[days[days.length - 1]]}` : days.map((day) => DAYS[day]).join('・');
}
