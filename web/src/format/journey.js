/** What all who tell of a way have in common: its modes and times in words. */

/** The modes of the API in their order, as they are called here. */
export const MODES = { walk: '歩く', bicycle: '自転車', car: '車', transit: 'バス・電車', taxi: 'デマンドタクシー', pickup: '送迎' };

/** 「歩いて」, 「バス・電車で」. @param {string} mode */
export function byMode(mode) {
  return mode === 'walk' ? '歩いて' : `${MODES[mode]}で`;
}

/** The modes there and home, 「送迎」 where one is fetched both ways. @param {any} way an option, or a travel */
export function modesOf({ mode, outbound, back }) {
  return [outbound?.mode ?? mode, back?.mode ?? outbound?.mode ?? mode];
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

/** Minutes from one HH:MM to a later one. @param {string} from @param {string} to */
export function minutesBetween(from, to) {
  return minutesOf(to) - minutesOf(from);
}

function minutesOf(clock) {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
