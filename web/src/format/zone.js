/** When a demand taxi drives, in words. */

import { formatTimes, formatWeekday } from './date.js';
import { original, say } from '../words/say.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * 「月〜金 8:30〜16:30」, 「月・木 9:00〜12:00 中心部へ」.
 *
 * @param {{days: string[], from: string, until: string, to?: string}} hours
 */
export function describeHours({ days, from, until, to }) {
  return [describeDays(days), formatTimes({ date: '', starts_at: from, ends_at: until }),
    to && say('{place}へ', { place: original(to) })].filter(Boolean).join(' ');
}

function describeDays(days) {
  if (!days.length) return say('決まった日');
  if (days.length === DAYS.length) return say('毎日');
  const numbers = days.map((day) => DAYS.indexOf(day));
  const names = numbers.map((day) => formatWeekday(day, 'short'));
  const inRow = days.length > 2 && numbers.every((day, i) => day === numbers[0] + i);
  return inRow ? say('{first}〜{last}', { first: names[0], last: names[names.length - 1] }) : names.join(say('・'));
}
