/** There and back in words. Times come as HH:MM; those after midnight count on (24:10). */

/** The modes of the API in their order, as they are called here. */
export const MODES = { walk: '歩く', bicycle: '自転車', car: '車', transit: 'バス・電車', taxi: 'デマンドタクシー', pickup: '送迎' };

/** 「バス・電車 12:43に出て 15:57に帰る」. @param {any} option one option of /resources/{id}/trip */
export function describeOption(option) {
  const by = MODES[option.mode];
  if (!option.outbound) return `${by} 時間は相談`;
  return `${by} ${time(option.outbound.departure)}に出て ${time(option.back.arrival)}に帰る`;
}

/** 「行き57分 帰り61分 歩く22分 待つ10分 600円」; what is nothing is left out. @param {any} option */
export function summariseOption(option) {
  if (!option.outbound) return '';
  return [
    `行き${duration(option.outbound.minutes)}`,
    `帰り${duration(option.back.minutes)}`,
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

/** 「8分」, 「1時間5分」. @param {number} minutes */
export function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours ? `${hours}時間` : ''}${rest || !hours ? `${rest}分` : ''}`;
}

/** 「9:05」, 「翌0:10」. @param {string} clock */
export function time(clock) {
  const [hours, minutes] = clock.split(':').map(Number);
  return `${hours >= 24 ? '翌' : ''}${hours % 24}:${String(minutes).padStart(2, '0')}`;
}
