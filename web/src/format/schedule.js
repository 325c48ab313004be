/** The rules of a schedule in the reader's language, where the sheet's own words are Japanese. */

import { formatDate, formatTimes, formatWeekday, inWords } from './date.js';
import { ALL_DAYS, readDays } from './recurrence.js';
import { locale, say } from '../words/say.js';

/** Which of the month, with its name. @type {[number, string][]} */
export const ORDINALS = [[1, say('第1')], [2, say('第2')], [3, say('第3')], [4, say('第4')], [5, say('第5')], [-1, say('最後')]];

const HOLIDAYS = {
  skipped: say('祝日は休み'), only: say('祝日だけ'), next_day: say('祝日のときは次の日'), next_week: say('祝日のときは次の週'),
  closed_next_day: say('祝日は開いて、次の日が休み'),
};
/** More dates than these are told by the sessions that follow. */
const MOST_DATES = 6;

/**
 * A sentence for each rule: 「毎週 火曜日 13:30〜15:00(祝日は休み)」. A rule that cannot be said in few words makes none of
 * them said: half of a schedule would be wrong.
 *
 * @param {{rules?: any[]}|undefined} schedule
 * @param {string} today YYYY-MM-DD
 * @returns {string[]}
 */
export function describeRules(schedule, today) {
  const sentences = (schedule?.rules ?? []).map((rule) => sentence(rule, today));
  return sentences.every(Boolean) ? sentences : [];
}

function sentence(rule, today) {
  const days = rule.rrule ? !rule.dates?.length && recurring(readDays(rule.rrule)) : dates(rule.dates ?? [], today);
  if (!days) return '';
  const limits = [
    period(rule, today), HOLIDAYS[rule.holidays], ...(rule.closures ?? []).map((closure) => say('{period}は休み', { period: season(closure) })),
    rule.except?.length && say('{dates}はありません', { dates: list(rule.except.map((date) => formatDate(date, today))) }),
  ].filter(Boolean).join(say('、'));
  const when = [days, times(rule)].filter(Boolean).join(' ');
  return limits ? say('{when}({limits})', { when, limits }) : when;
}

function recurring(days) {
  if (!days) return '';
  const said = DAYS[days.repeat](days);
  return days.months.length ? say('{when}({months}だけ)', { when: said, months: list(days.months.map(formatMonth)) }) : said;
}

const DAYS = {
  weekly({ weekdays, fortnight }) {
    if (weekdays.length === ALL_DAYS.length && !fortnight) return say('毎日');
    return fortnight ? say('1週間おきの{days}', { days: inRow(weekdays) }) : say('毎週{days}', { days: inRow(weekdays) });
  },
  nth: ({ ordinals, weekdays }) => say('毎月{ordinals}{days}', {
    ordinals: list(ORDINALS.filter(([nth]) => ordinals.includes(nth)).map(([, name]) => name)), days: inRow(weekdays),
  }),
  monthday: ({ monthdays }) => say('毎月{days}', {
    days: list(monthdays.map((day) => (day < 0 ? say('最後の日') : say('{day}日', { day })))),
  }),
};

/** 「月曜日〜金曜日」, 「火曜日と木曜日」. */
function inRow(weekdays) {
  const numbers = weekdays.map((day) => ALL_DAYS.indexOf(day)).sort((a, b) => a - b);
  const names = numbers.map((day) => formatWeekday(day, 'long'));
  const run = numbers.length > 2 && numbers.every((day, i) => day === numbers[0] + i);
  return run ? say('{first}〜{last}', { first: names[0], last: names[names.length - 1] }) : list(names);
}

function dates(all, today) {
  return all.length <= MOST_DATES ? list(all.map((date) => formatDate(date, today))) : '';
}

function times(rule) {
  const midnight = (time) => time?.startsWith('00:00');
  return midnight(rule.starts_at) && midnight(rule.ends_at) ? say('24時間') : formatTimes(rule);
}

/** What has begun long ago need not say since when. */
function period({ from, until }, today) {
  const [first, last] = [from > today && formatDate(from, today), until && formatDate(until, today)];
  if (first && last) return say('{from}〜{to}', { from: first, to: last });
  if (first) return say('{from}から', { from: first });
  return last && say('{to}まで', { to: last });
}

/** @param {{from: string, to: string}} closure --MM-DD, both ends included */
function season({ from, to }) {
  // Any leap year: 29 February is a day, too.
  const day = (monthDay) => inWords(`2024${monthDay.slice(1)}`, { month: 'long', day: 'numeric' });
  return from === to ? day(from) : say('{from}〜{to}', { from: day(from), to: day(to) });
}

/** @param {number} month 1 to 12 */
export function formatMonth(month) {
  return inWords(`2024-${String(month).padStart(2, '0')}-01`, { month: 'short' });
}

function list(names) {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
