import { formatDate, formatFullDate } from './date.js';
import { original, say } from '../words/say.js';

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
    text: whatThen(feed, date, { publisher: original(feed.publisher), until: formatDate(feed.valid_until, today) }, today),
  }));
  const first = feeds.map((feed) => feed.valid_until).sort()[0];
  if (!first || warnings.length) return warnings;
  return [{ warning: false, text: say('時刻表は{date}までのものです。', { date: formatFullDate(first) }) }];
}

function whatThen(feed, date, values, today) {
  if (feed.valid_until < today) {
    return say('{publisher}の時刻表は、{until}に終わりました。今の時刻とちがうことがあるので、電話などで確かめてください。', values);
  }
  if (feed.valid_until < date) return say('{publisher}の時刻表は、{until}までです。この日の時刻は、電話などで確かめてください。', values);
  return say('{publisher}の時刻表は、{until}までです。そのあとは時刻が変わることがあります。', values);
}
