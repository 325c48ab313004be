/** How one gets to a resource and home, on one line of its card. */

import { formatDate } from './date.js';
import { byMode, duration, MODES, modesOf, time } from './journey.js';

/** 「バス・電車」 is by; the others take a particle. */
const BY = { walk: '歩いて', bicycle: '自転車で', car: '車で' };

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
  return { way: travel.mode ? way(travel, next, today) : '', remark: travel.remark?.text ?? '' };
}

function way(travel, next, today) {
  const about = travel.approximate ? 'およそ' : '';
  const date = travel.session && travel.session.date !== next?.date ? `${formatDate(travel.session.date, today)}の回: ` : '';
  if (travel.mode === 'pickup') return `${date}送迎あり(電話で相談)`;
  const [there, back] = modesOf(travel);
  const by = there === back ? BY[there] ?? `${MODES[there]} ` : `行きは${MODES[there]} `;
  const leave = travel.outbound.departure ? `家を${time(travel.outbound.departure)}に出て ` : '';
  const home = travel.back?.departure && travel.session ? ` 帰りは${there === back ? '' : `${byMode(back)} `}${time(travel.back.departure)}に出る` : '';
  const call = travel.ask ? '(電話で予約)' : '';
  if (BY[there] && there === back) return `${date}${by}${about}${duration(travel.minutes)}`;
  return `${date}${by}${leave}${about}${duration(travel.outbound.minutes)}${home}${call}`;
}

/**
 * What holds for all ways of a list, in sentences.
 *
 * @param {{basis: string, attribution?: string, sample: boolean, remarks: {text: string}[]}|undefined} summary
 */
export function describeSummary(summary) {
  if (!summary) return '';
  return [
    ...summary.remarks.map((remark) => remark.text),
    summary.basis === 'estimate' && '歩く時間と車の時間は目安です。',
    summary.sample && 'バスの時刻は架空のもの(サンプル)です。',
    summary.attribution && `道路: ${summary.attribution}`,
  ].filter(Boolean).join('');
}
