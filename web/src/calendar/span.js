/** Which days a calendar shows. Dates are plain YYYY-MM-DD strings of the municipality's own calendar. */

import { addDays, formatDate } from '../format/date.js';
import { lastDayOfWeek } from '../state/query.js';
import { say } from '../words/say.js';

const WEEK = 7;

/**
 * Where the calendar stands: a week that begins on a date, or a month.
 *
 * @param {string} at  '' for the week from today on, a date, or a month such as 2026-12
 * @param {string} today
 * @returns {{month: boolean, first: string, last: string, previous: string, next: string}}  previous and next: as `at`;
 *     previous is '' where there is nothing but what has gone
 */
export function spanOf(at, today) {
  return /^\d{4}-\d\d$/.test(at) ? monthOf(at, today) : weekOf(at || today, today);
}

function weekOf(first, today) {
  const before = addDays(first, -WEEK);
  return {
    month: false, first, last: lastDayOfWeek(first),
    previous: first <= today ? '' : before < today ? today : before, next: addDays(first, WEEK),
  };
}

function monthOf(month, today) {
  const first = `${month}-01`;
  const next = addDays(first, 31).slice(0, 7);
  return {
    month: true, first, last: addDays(`${next}-01`, -1),
    previous: month <= today.slice(0, 7) ? '' : addDays(first, -1).slice(0, 7), next,
  };
}

/** 「11月21日(土)〜11月27日(金)」, 「2026年12月」. @param {ReturnType<typeof spanOf>} span @param {string} today */
export function describeSpan({ month, first, last }, today) {
  const [year, number] = first.split('-').map(Number);
  if (month) return say('{year}年{month}月', { year: String(year), month: number });
  return say('{first}〜{last}', { first: formatDate(first, today), last: formatDate(last, today) });
}

/**
 * The days to ask for: none that has gone, and none outside of the days that the list is limited to.
 *
 * @param {{first: string, last: string}} span
 * @param {string} when  of the view
 * @param {string} today
 * @returns {{first: string, last: string}|null} null when no day is left
 */
export function daysToAsk(span, when, today) {
  const limit = { '': [today, span.last], today: [today, today], week: [today, lastDayOfWeek(today)] }[when] ?? [when, when];
  const first = [span.first, today, limit[0]].sort().at(-1);
  const last = [span.last, limit[1]].sort()[0];
  return first <= last ? { first, last } : null;
}

/** The weeks of a month, Sunday first; null stands for days of other months. @param {string} first @param {string} last */
export function weeksOf(first, last) {
  const blanks = new Date(`${first}T00:00:00Z`).getUTCDay();
  const cells = Array(blanks).fill(null);
  for (let day = first; day <= last; day = addDays(day, 1)) cells.push(day);
  while (cells.length % WEEK) cells.push(null);
  return Array.from({ length: cells.length / WEEK }, (_, i) => cells.slice(i * WEEK, (i + 1) * WEEK));
}
