import { duration } from '../format/journey.js';
import { formatDistance } from '../format/place.js';
import { say } from '../words/say.js';

/**
 * How long a way is and how long it takes.
 *
 * @param {{metres: number, minutes: number}} way @param {'streets'|'estimate'} basis
 */
export function formatWay({ metres, minutes }, basis) {
  const values = { distance: formatDistance(metres, 'oaza'), time: duration(Math.max(1, minutes)) };
  return basis === 'estimate' ? say('{distance}・歩いて{time}(目安)', values) : say('{distance}・歩いて{time}', values);
}

/** 「5か所」. @param {{stops: number}} course */
export function placesOf({ stops }) {
  return say('{count}か所', { count: stops });
}
