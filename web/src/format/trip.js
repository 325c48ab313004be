/** There and back in words. Times come as HH:MM; those after midnight count on (24:10). */

import { duration, MODES, modesOf, time } from './journey.js';

/**
 * 「バス・電車 12:43に出て 15:57に帰る」, 「行きはバス・電車、帰りはデマンドタクシー 12:43に出て 15:57に帰る」.
 *
 * @param {any} option one option of /resources/{id}/trip
 */
export function describeOption(option) {
  const [there, back] = modesOf(option);
  const by = there === back ? named(there, '歩いて') : `行きは${named(there)}、帰りは${named(back)}`;
  if (!option.outbound) return `${by} 時間は相談`;
  const leave = option.outbound.departure;
  const home = option.back.arrival;
  if (!leave) return `${by} 行きの時間は相談 ${time(home)}に帰る`;
  return home ? `${by} ${time(leave)}に出て ${time(home)}に帰る` : `${by} ${time(leave)}に出る 帰りの時間は相談`;
}

function named(mode, walk = '歩き') {
  return mode === 'walk' ? walk : MODES[mode];
}

/** 「行き57分 帰り61分 歩く22分 待つ10分 600円」; what is nothing is left out. @param {any} option */
export function summariseOption(option) {
  if (!option.outbound) return '';
  return [
    option.outbound.departure && `行き${duration(option.outbound.minutes)}`,
    option.back.departure && `帰り${duration(option.back.minutes)}`,
    option.walk_minutes && option.mode !== 'walk' && `歩く${duration(option.walk_minutes)}`,
    option.wait_minutes && `会場で待つ${duration(option.wait_minutes)}`,
    option.transfers && `乗りかえ${option.transfers}回`,
    option.fare_yen && `${option.fare_yen}円`,
  ].filter(Boolean).join(' ');
}

/** 「12:50 八鹿駅前 → 13:40 大屋市場 大屋線(筏行き) 300円」. @param {any} leg */
export function describeLeg(leg) {
  if (!leg.line) {
    const to = leg.to ? `${leg.to}まで` : '';
    const far = leg.metres ? `(${leg.metres}m)` : '';
    return `${time(leg.departure)} ${to}${MODES[leg.mode]}${far} ${time(leg.arrival)}着`;
  }
  const headsign = leg.headsign ? `(${leg.headsign}行き)` : '';
  const fare = leg.fare_yen ? ` ${leg.fare_yen}円` : '';
  const call = leg.ask ? ' 前もって電話が必要です' : '';
  return `${time(leg.departure)} ${leg.from} → ${time(leg.arrival)} ${leg.to} ${leg.line}${headsign}${fare}${call}`;
}
