import { formatDistance } from '../format/place.js';

/**
 * How long a way is and how long it takes.
 *
 * @param {{metres: number, minutes: number}} way @param {'streets'|'estimate'} basis
 */
export function formatWay({ metres, minutes }, basis) {
  const about = basis === 'estimate' ? '(目安)' : '';
  return `${formatDistance(metres, 'oaza')}・歩いて${formatMinutes(minutes)}${about}`;
}

/** @param {number} minutes */
function formatMinutes(minutes) {
  const hours = Math.floor(minutes / 60);
  return hours ? `${hours}時間${minutes % 60 ? `${minutes % 60}分` : ''}` : `${minutes}分`;
}
