/** There and back in sentences, for who has them read aloud: no arrows, no colons, the units said. */

import { formatYen } from './cost.js';
import { formatClock } from './date.js';
import { byMode, duration, minutesBetween, MODES, modesOf } from './journey.js';
import { BETWEEN_SENTENCES, language, original, say } from '../words/say.js';

/** 「13時2分」, 「翌日の0時10分」: as one says it. @param {string} clock */
export function speakTime(clock) {
  const [hours, minutes] = clock.split(':').map(Number);
  const onTheDay = speakClock(hours % 24, minutes);
  return hours >= 24 ? say('翌日の{time}', { time: onTheDay }) : onTheDay;
}

function speakClock(hours, minutes) {
  if (language !== 'ja') return formatClock(`${hours}:${String(minutes).padStart(2, '0')}`);
  return `${hours}時${minutes ? `${minutes}分` : ''}`;
}

/** `describeOption` as a sentence. @param {any} option */
export function speakOption(option) {
  const [there, back] = modesOf(option);
  if (!option.outbound) return say('{mode}。時間は相談して決めます。', { mode: MODES[there] });
  const by = there === back ? byMode(there, option) : say('行きは{there}、帰りは{back}', { there: byMode(there), back: byMode(back) });
  const leave = option.outbound.departure && speakTime(option.outbound.departure);
  const home = option.back.arrival && speakTime(option.back.arrival);
  if (!leave) return say('{by}、{home}に帰ります。行きの時間は相談して決めます。', { by, home });
  return home
    ? say('{by}、{leave}に出て、{home}に帰ります。', { by, leave, home })
    : say('{by}、{leave}に出ます。帰りの時間は相談して決めます。', { by, leave });
}

/** `summariseOption` as a sentence. @param {any} option */
export function speakSummary(option) {
  if (!option.outbound) return '';
  const parts = [
    option.outbound.departure && say('行きは{time}', { time: duration(option.outbound.minutes) }),
    option.back.departure && say('帰りは{time}', { time: duration(option.back.minutes) }),
    option.walk_minutes && option.mode !== 'walk' && say('歩くのは合わせて{time}', { time: duration(option.walk_minutes) }),
    option.wait_minutes && say('会場で待つのは{time}', { time: duration(option.wait_minutes) }),
    option.transfers && say('乗りかえは{count}回', { count: option.transfers }),
    option.fare_yen && say('運賃は往復で{fare}', { fare: formatYen(option.fare_yen) }),
  ].filter(Boolean).join(say('、'));
  return say('{parts}です。', { parts });
}

/** `describeLeg` as a sentence. @param {any} leg @param {any} [next] the leg after it */
export function speakLeg(leg, next) {
  const departure = speakTime(leg.departure);
  const arrival = speakTime(leg.arrival);
  const to = original(leg.to ?? '');
  if (!leg.line) {
    const means = [leg.metres && say('{length}メートル、', { length: leg.metres }),
      say('{by}{time}', { by: byMode(leg.mode), time: duration(minutesBetween(leg.departure, leg.arrival)) })].filter(Boolean).join('');
    return to ? say('{departure}から{means}、{arrival}に{to}に着きます。', { departure, means, arrival, to })
      : say('{departure}から{means}、{arrival}に着きます。', { departure, means, arrival });
  }
  const from = original(leg.from);
  const line = leg.headsign ? say('{line}{headsign}行き', { line: original(leg.line), headsign: original(leg.headsign) }) : original(leg.line);
  return [
    leg.stay_seated ? say('{departure}に{from}から、乗ったまま{line}になり、', { departure, from, line })
      : say('{departure}に{from}で{line}に乗り、', { departure, from, line }),
    next?.stay_seated ? say('{arrival}に{to}に着きます。', { arrival, to }) : say('{arrival}に{to}で降ります。', { arrival, to }),
    leg.fare_yen && say('運賃は{fare}です。', { fare: formatYen(leg.fare_yen) }),
    leg.ask && say('前もって電話が必要です。'),
  ].filter(Boolean).join(BETWEEN_SENTENCES);
}
