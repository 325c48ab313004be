/** There and back in words. Times come as HH:MM; those after midnight count on (24:10). */

import { formatYen } from './cost.js';
import { byMode, duration, MODES, modesOf, nameOf, time } from './journey.js';
import { original, say } from '../words/say.js';

/**
 * 「バス・電車 12:43に出て 15:57に帰る」, 「行きはバス・電車、帰りはデマンドタクシー 12:43に出て 15:57に帰る」.
 *
 * @param {any} option one option of /resources/{id}/trip
 */
export function describeOption(option) {
  const [there, back] = modesOf(option);
  const by = there === back ? named(there, option, byMode('walk'))
    : say('行きは{there}、帰りは{back}', { there: named(there, option), back: named(back, option) });
  if (!option.outbound) return say('{by} 時間は相談', { by });
  const leave = option.outbound.departure;
  const home = option.back.arrival;
  if (!leave) return say('{by} 行きの時間は相談 {home}に帰る', { by, home: time(home) });
  return home ? say('{by} {leave}に出て {home}に帰る', { by, leave: time(leave), home: time(home) })
    : say('{by} {leave}に出る 帰りの時間は相談', { by, leave: time(leave) });
}

function named(mode, option, walk = say('歩き')) {
  return mode === 'walk' ? walk : nameOf(mode, option);
}

/** 「行き57分 帰り61分 歩く22分 待つ10分 600円」; what is nothing is left out. @param {any} option */
export function summariseOption(option) {
  if (!option.outbound) return '';
  return [
    option.outbound.departure && say('行き{time}', { time: duration(option.outbound.minutes) }),
    option.back.departure && say('帰り{time}', { time: duration(option.back.minutes) }),
    option.walk_minutes && option.mode !== 'walk' && say('歩く{time}', { time: duration(option.walk_minutes) }),
    option.wait_minutes && say('会場で待つ{time}', { time: duration(option.wait_minutes) }),
    option.transfers && say('乗りかえ{count}回', { count: option.transfers }),
    option.fare_yen && formatYen(option.fare_yen),
  ].filter(Boolean).join(' ');
}

/** 「12:50 八鹿駅前 → 13:40 大屋市場 大屋線(筏行き) 300円」. @param {any} leg */
export function describeLeg(leg) {
  const departure = time(leg.departure);
  const arrival = time(leg.arrival);
  if (!leg.line) {
    const means = MODES[leg.mode] + (leg.metres ? say('({length}m)', { length: leg.metres }) : '');
    return leg.to ? say('{departure} {to}まで{means} {arrival}着', { departure, to: original(leg.to), means, arrival })
      : say('{departure} {means} {arrival}着', { departure, means, arrival });
  }
  return [`${departure} ${original(leg.from)} → ${arrival} ${original(leg.to)} ${lineOf(leg)}`,
    leg.fare_yen && formatYen(leg.fare_yen), leg.ask && say('前もって電話が必要です')].filter(Boolean).join(' ');
}

/** 「大屋線(筏行き)」. @param {any} leg */
export function lineOf({ line, headsign }) {
  return headsign ? say('{line}({headsign}行き)', { line: original(line), headsign: original(headsign) }) : original(line);
}
