/** How one gets to a resource and home, on one line of its card. */

import { formatDate } from './date.js';
import { byMode, duration, MODES, modesOf, time } from './journey.js';
import { BETWEEN_SENTENCES, original, say } from '../words/say.js';

/** Without a timetable there is only how long it takes. */
const AT_ANY_TIME = ['walk', 'bicycle', 'car'];

/**
 * 「歩いて8分」, 「バス・電車 家を13:02に出て 22分 帰りは15:40に出る」, and what stands in the way; by two modes
 * 「行きはバス・電車 家を13:02に出て 22分 帰りはデマンドタクシーで 15:40に出る」.
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
  if (there === back && AT_ANY_TIME.includes(there)) {
    return date + say('{by}{time}', { by: byMode(there), time: takes(travel.minutes) });
  }
  return date + [
    there === back ? MODES[there] : say('行きは{mode}', { mode: MODES[there] }),
    travel.outbound.departure && say('家を{time}に出て', { time: time(travel.outbound.departure) }),
    takes(travel.outbound.minutes),
    home(travel, there === back ? '' : byMode(back)),
  ].filter(Boolean).join(' ') + (travel.ask ? say('(電話で予約)') : '');
}

function home({ back, session }, by) {
  if (!back?.departure || !session) return '';
  const leave = time(back.departure);
  return by ? say('帰りは{by} {time}に出る', { by, time: leave }) : say('帰りは{time}に出る', { time: leave });
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
