/** Dates and times in words. Dates are plain YYYY-MM-DD strings of the municipality's own calendar. */

import { japanese, language, locale, say } from '../words/say.js';

const DAY_MS = 86_400_000;
const A_MONDAY = '2024-01-01';
const MONTH_AND_DAY = { month: 'short', day: 'numeric' };

/** @param {string} date YYYY-MM-DD @param {number} days @returns {string} */
export function addDays(date, days) {
  return new Date(parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * 「11月25日(水)」, 「11月23日(月・祝)」; with the year when it is not this one.
 *
 * @param {string} date @param {string} today @param {boolean} [holiday] a public one
 */
export function formatDate(date, today, holiday = false) {
  const [year, month, day] = date.split('-').map(Number);
  const thisYear = year === Number(today.slice(0, 4));
  if (!japanese) {
    const words = inWords(date, { weekday: 'short', ...MONTH_AND_DAY, ...(thisYear ? {} : { year: 'numeric' }) });
    return holiday ? `${words} (${say('祝日')})` : words;
  }
  const easy = language === 'easy';
  const mark = holiday ? `・${easy ? '祝日' : '祝'}` : '';
  return `${thisYear ? '' : `${year}年`}${month}月${day}日(${inWords(date, { weekday: easy ? 'long' : 'short' })}${mark})`;
}

/** 「2026年10月1日」. @param {string} date */
export function formatFullDate(date) {
  return inWords(date, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** 「2026年12月」. @param {string} month YYYY-MM */
export function formatMonth(month) {
  return inWords(`${month}-01`, { year: 'numeric', month: 'long' });
}

/** 「11月25日水曜日」, for the ear. @param {string} date */
export function formatSpokenDate(date) {
  return inWords(date, { weekday: 'long', month: 'long', day: 'numeric' });
}

/** 「11/21」. @param {string} date */
export function formatShortDate(date) {
  return inWords(date, language === 'ja' ? { month: 'numeric', day: 'numeric' } : MONTH_AND_DAY);
}

/** 「月」 or 「月曜日」. @param {number} day 0 for Monday @param {'short'|'long'} length */
export function formatWeekday(day, length) {
  return inWords(addDays(A_MONDAY, day), { weekday: length });
}

/** 「13:30〜15:00」, 「13:30から」, or '' when no time is known. @param {import('../api/types.js').Session} session */
export function formatTimes(session) {
  const from = formatClock(session.starts_at);
  const to = formatClock(session.ends_at);
  if (from && to) return say('{from}〜{to}', { from, to });
  if (from) return say('{from}から', { from });
  return to ? say('{to}まで', { to }) : '';
}

/** Said of a session in the place of its time. */
export const UNTIMED = say('時間は書かれていません');

/** 「9:05」; 「午前9時5分」 in やさしい日本語. @param {string|undefined} time HH:MM @returns {string} '' for none */
export function formatClock(time) {
  if (!time) return '';
  const [hours, minutes] = time.split(':').map(Number);
  if (language !== 'easy') return `${hours}:${String(minutes).padStart(2, '0')}`;
  const half = hours < 12 ? '午前' : '午後';
  return `${half}${hours < 13 ? hours : hours - 12}時${minutes ? `${minutes}分` : ''}`;
}

/**
 * 「11月25日(水) 13:30〜15:00」; today and tomorrow are called so.
 *
 * @param {import('../api/types.js').Session} session
 * @param {string} today
 */
export function formatSession(session, today) {
  const near = session.date === today ? `${say('今日')} ` : session.date === addDays(today, 1) ? `${say('あした')} ` : '';
  return `${near}${formatDate(session.date, today, session.holiday)} ${formatTimes(session)}`.trim();
}

/**
 * When the entry was last checked, in words.
 *
 * @param {{verified_on?: string, unlisted_since?: string, ended_on?: string}} properties
 * @param {string} today
 * @returns {{text: string, state: 'fresh'|'old'|'never'}}
 */
export function formatVerified({ verified_on: date, unlisted_since: gone, ended_on: ended, overdue }, today) {
  if (ended) return { text: say('{date}に終わりました。もうやっていません', { date: formatFullDate(ended) }), state: 'old' };
  if (gone) return { text: say('新しい名簿にのっていません。行く前に確かめてください'), state: 'old' };
  if (!date) return { text: say('まだ確認されていません'), state: 'never' };
  const text = say('{date}に確認', { date: formatFullDate(date) });
  if (date < addDays(today, -365)) return { text: say('{verified}(1年以上前)', { verified: text }), state: 'old' };
  if (overdue) return { text: say('{verified}(季節がかわりました。行く前に確かめてください)', { verified: text }), state: 'old' };
  return { text, state: 'fresh' };
}

/**
 * 「2026年11月21日に終わりました」 of what was held for the last time, '' for anything else: today's may be on, over or
 * cancelled.
 *
 * @param {{schedule?: {rules?: any[]}, next_session?: object, ended_on?: string}} properties
 * @param {string} today
 */
export function formatOver({ schedule, next_session: next, ended_on: ended }, today) {
  const last = (schedule?.rules ?? []).map(lastDay);
  if (next || ended || !last.length || last.some((day) => !day || day >= today)) return '';
  return say('{date}に終わりました', { date: formatFullDate(last.sort()[last.length - 1]) });
}

function lastDay({ rrule, dates, until }) {
  return until ?? (rrule ? '' : [...dates].sort()[dates.length - 1]);
}

/** @param {string} date */
export function isWeekend(date) {
  return new Date(parse(date)).getUTCDay() % 6 === 0;
}

/** Made once each: a list says a hundred dates, and making one takes a hundred times as long as using it. */
const FORMATS = new Map();

/** @param {string} date YYYY-MM-DD @param {Intl.DateTimeFormatOptions} options */
export function inWords(date, options) {
  const key = JSON.stringify(options);
  if (!FORMATS.has(key)) FORMATS.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  return FORMATS.get(key).format(parse(date));
}

function parse(date) {
  return Date.parse(`${date}T00:00:00Z`);
}
