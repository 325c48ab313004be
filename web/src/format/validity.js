import { formatDate, formatFullDate } from './date.js';

/**
 * Until when the timetables hold, in sentences; nothing where none is loaded.
 *
 * @param {any[]} feeds of /feeds
 * @param {string} date YYYY-MM-DD, the day asked about
 * @param {string} today YYYY-MM-DD
 * @returns {{text: string, warning: boolean}[]}
 */
export function describeValidity(feeds, date, today) {
  const warnings = feeds.filter((feed) => feed.ends_soon || feed.valid_until < date).map((feed) => ({
    warning: true,
    text: `${feed.publisher}の時刻表は、${formatDate(feed.valid_until, today)}${whatThen(feed, date, today)}`,
  }));
  const first = feeds.map((feed) => feed.valid_until).sort()[0];
  if (!first || warnings.length) return warnings;
  return [{ warning: false, text: `時刻表は${formatFullDate(first)}までのものです。` }];
}

function whatThen(feed, date, today) {
  if (feed.valid_until < today) return 'に終わりました。今の時刻とちがうことがあるので、電話などで確かめてください。';
  if (feed.valid_until < date) return 'までです。この日の時刻は、電話などで確かめてください。';
  return 'までです。そのあとは時刻が変わることがあります。';
}
