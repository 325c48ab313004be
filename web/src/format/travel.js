/** How one gets to a resource and home, on one line of its card. */

import { formatDate } from './date.js';
import { duration, MODES, modesOf, nameOf, time } from './journey.js';
import { BETWEEN_SENTENCES, original, say } from '../words/say.js';

/** Without a timetable there is only how long it takes; as signs have it: 「徒歩8分」. */
const AT_ANY_TIME = {
  walk: (time) => say('徒歩{time}', { time }), bicycle: (time) => say('自転車{time}', { time }), car: (time) => say('車{time}', { time }),
};

/**
 * 「徒歩8分」, 「バス・電車 家を13:02発 行き22分・帰り15:40あり」, and what stands in the way; by two modes
 * 「バス・電車 家を13:02発 行き22分・帰りはデマンドタクシー 15:40あり」.
 *
 * @param {any} travel property of a feature that was asked for it
 * @param {{date: string}|undefined} next the session that the card tells of anyway
 * @param {string} today
 * @returns {{way: string, remark: string}}
 */
export function formatTravel(travel, next, today) {
  return { way: travel.mode ? way(travel, next, today) : '', remark: travel.remark ? say(travel.remark.text) : '' };
}

function way(travel, next, today) {
  const date = travel.session && travel.session.date !== next?.date
    ? say('{date}の回: ', { date: formatDate(travel.session.date, today) }) : '';
  if (travel.mode === 'pickup') return date + say('送迎あり(電話で相談)');
  const [there, back] = modesOf(travel);
  const takes = (minutes) => (travel.approximate ? say('およそ{time}', { time: duration(minutes) }) : duration(minutes));
  if (there === back && AT_ANY_TIME[there]) return date + AT_ANY_TIME[there](takes(travel.minutes));
  const leave = travel.outbound.departure;
  return date + [
    nameOf(there, travel),
    leave && say('家を{time}発', { time: time(leave) }),
    say('行き{time}', { time: takes(travel.outbound.minutes) }) + home(travel, there === back ? '' : MODES[back]),
  ].filter(Boolean).join(' ') + (travel.ask ? say('(電話で予約)') : '');
}

function home({ back, session }, mode) {
  if (!back?.departure || !session) return '';
  const leave = time(back.departure);
  return mode ? say('・帰りは{mode} {time}あり', { mode, time: leave }) : say('・帰り{time}あり', { time: leave });
}

/**
 * What holds for all ways of a list, in sentences.
 *
 * @param {{basis: string, attribution?: string, sample: boolean, remarks: {text: string}[]}|undefined} summary
 */
export function describeSummary(summary) {
  if (!summary) return '';
  return [
    ...summary.remarks.map((remark) => say(remark.text)),
    summary.basis === 'estimate' && say('歩く時間と車の時間は目安です。'),
    summary.sample && say('バスの時刻は架空のもの(サンプル)です。'),
    summary.attribution && say('道路: {source}', { source: original(summary.attribution) }),
  ].filter(Boolean).join(BETWEEN_SENTENCES);
}
