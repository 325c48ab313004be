/** Dates and times in words. Dates are plain YYYY-MM-DD strings of the municipality's own calendar. */

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];
const DAY_MS = 86_400_000;

/** @param {string} date YYYY-MM-DD @param {number} days @returns {string} */
export function addDays(date, days) {
  return new Date(parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 「11月25日(水)」, with the year when it is not this one. @param {string} date @param {string} today */
export function formatDate(date, today) {
  const [year, month, day] = date.split('-').map(Number);
  const years = year === Number(today.slice(0, 4)) ? '' : `${year}年`;
  return `${years}${month}月${day}日(${weekday(date)})`;
}

/** 「2026年10月1日」. @param {string} date */
export function formatFullDate(date) {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 「11/21」. @param {string} date */
export function formatShortDate(date) {
  const [, month, day] = date.split('-').map(Number);
  return `${month}/${day}`;
}

/** 「13:30〜15:00」, 「13:30から」, or '' when no time is known. @param {import('../api/types.js').Session} session */
export function formatTimes(session) {
  const from = trimTime(session.starts_at);
  const to = trimTime(session.ends_at);
  if (from && to) return `${from}〜${to}`;
  if (from) return `${from}から`;
  return to ? `${to}まで` : '';
}

/**
 * 「11月25日(水) 13:30〜15:00」; today and tomorrow are called so.
 *
 * @param {import('../api/types.js').Session} session
 * @param {string} today
 */
export function formatSession(session, today) {
  const near = session.date === today ? '今日 ' : session.date === addDays(today, 1) ? 'あした ' : '';
  return `${near}${formatDate(session.date, today)} ${formatTimes(session)}`.trim();
}

/**
 * When the entry was last checked, in words.
 *
 * @param {{verified_on?: string, unlisted_since?: string, ended_on?: string}} properties
 * @param {string} today
 * @returns {{text: string, state: 'fresh'|'old'|'never'}}
 */
export function formatVerified({ verified_on: date, unlisted_since: gone, ended_on: ended }, today) {
  if (ended) return { text: `${formatFullDate(ended)}に終わりました。もうやっていません`, state: 'old' };
  if (gone) return { text: '新しい名簿にのっていません。行く前に確かめてください', state: 'old' };
  if (!date) return { text: 'まだ確認されていません', state: 'never' };
  const text = `${formatFullDate(date)}に確認`;
  if (date >= addDays(today, -365)) return { text, state: 'fresh' };
  return { text: `${text}(1年以上前)`, state: 'old' };
}

/** @param {string} date @returns {string} one of 日月火水木金土 */
export function weekday(date) {
  return WEEKDAYS[new Date(parse(date)).getUTCDay()];
}

function trimTime(time) {
  return time ? time.slice(0, 5).replace(/^0/, '') : '';
}

function parse(date) {
  return Date.parse(`${date}T00:00:00Z`);
}
