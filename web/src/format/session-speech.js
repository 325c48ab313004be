/** A session as one says it: the weekday and the hours in full. */

import { formatSpokenDate } from './date.js';
import { speakTime } from './trip-speech.js';
import { say } from '../words/say.js';

/** 「11月25日水曜日、13時30分から15時まで」. @param {import('../api/types.js').Session} session */
export function speakSession({ date: day, starts_at: start, ends_at: end }) {
  const date = formatSpokenDate(day);
  if (start && end) return say('{date}、{from}から{to}まで', { date, from: speakTime(start), to: speakTime(end) });
  return start ? say('{date}、{from}から', { date, from: speakTime(start) }) : date;
}
