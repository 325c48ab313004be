/** There and back in sentences, for who has them read aloud: no arrows, no colons, the units said. */

import { byMode, duration, minutesBetween, MODES, modesOf } from './journey.js';

/** 「13時2分」, 「翌日の0時10分」: as one says it. @param {string} clock */
export function speakTime(clock) {
  const [hours, minutes] = clock.split(':').map(Number);
  return `${hours >= 24 ? '翌日の' : ''}${hours % 24}時${minutes ? `${minutes}分` : ''}`;
}

/** `describeOption` as a sentence. @param {any} option */
export function speakOption(option) {
  const [there, back] = modesOf(option);
  if (!option.outbound) return `${MODES[there]}。時間は相談して決めます。`;
  const by = there === back ? byMode(there) : `行きは${byMode(there)}、帰りは${byMode(back)}`;
  const leave = option.outbound.departure;
  const home = option.back.arrival;
  if (!leave) return `${by}、${speakTime(home)}に帰ります。行きの時間は相談して決めます。`;
  return home
    ? `${by}、${speakTime(leave)}に出て、${speakTime(home)}に帰ります。`
    : `${by}、${speakTime(leave)}に出ます。帰りの時間は相談して決めます。`;
}

/** `summariseOption` as a sentence. @param {any} option */
export function speakSummary(option) {
  if (!option.outbound) return '';
  return `${[
    option.outbound.departure && `行きは${duration(option.outbound.minutes)}`,
    option.back.departure && `帰りは${duration(option.back.minutes)}`,
    option.walk_minutes && option.mode !== 'walk' && `歩くのは合わせて${duration(option.walk_minutes)}`,
    option.wait_minutes && `会場で待つのは${duration(option.wait_minutes)}`,
    option.transfers && `乗りかえは${option.transfers}回`,
    option.fare_yen && `運賃は往復で${option.fare_yen}円`,
  ].filter(Boolean).join('、')}です。`;
}

/** `describeLeg` as a sentence. @param {any} leg @param {any} [next] the leg after it */
export function speakLeg(leg, next) {
  const left = speakTime(leg.departure);
  const there = speakTime(leg.arrival);
  if (!leg.line) {
    const far = leg.metres ? `${leg.metres}メートル、` : '';
    const means = byMode(leg.mode);
    const takes = duration(minutesBetween(leg.departure, leg.arrival));
    return `${left}から${far}${means}${takes}、${there}に${leg.to ? `${leg.to}に` : ''}着きます。`;
  }
  const name = `${leg.line}${leg.headsign ? `${leg.headsign}行き` : ''}`;
  const board = leg.stay_seated
    ? `${left}に${leg.from}から、乗ったまま${name}になり` : `${left}に${leg.from}で${name}に乗り`;
  const fare = leg.fare_yen ? `運賃は${leg.fare_yen}円です。` : '';
  const call = leg.ask ? '前もって電話が必要です。' : '';
  return `${board}、${there}に${leg.to}${next?.stay_seated ? 'に着きます' : 'で降ります'}。${fare}${call}`;
}
