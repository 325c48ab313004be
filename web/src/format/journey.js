/** What all who tell of a way have in common: its modes and times in words. */

import { formatClock } from './date.js';
import { say } from '../words/say.js';

/** The modes of the API in their order, as they are called here. */
export const MODES = {
  walk: say('歩く'), bicycle: say('自転車'), car: say('車'), transit: say('バス・電車'), taxi: say('デマンドタクシー'), pickup: say('送迎'),
};

const BY = {
  walk: say('歩いて'), bicycle: say('自転車で'), car: say('車で'), transit: say('バス・電車で'), taxi: say('デマンドタクシーで'), pickup: say('送迎で'),
};

/** 「歩いて」, 「自転車とバス・電車で」. @param {string} mode @param {any} [way] an option, or a travel */
export function byMode(mode, way = {}) {
  return mode === 'transit' && cycled(way) ? say('自転車とバス・電車で') : BY[mode];
}

/** 「バス・電車」, 「自転車とバス・電車」. @param {string} mode @param {any} way an option, or a travel */
export function nameOf(mode, way) {
  return mode === 'transit' && cycled(way) ? say('自転車とバス・電車') : MODES[mode];
}

/** A bicycle is left at the stop. */
function cycled({ bicycle_to_stop: toStop, outbound }) {
  return toStop ?? outbound?.legs?.some(({ mode }) => mode === 'bicycle');
}

/** The modes there and home, 「送迎」 where one is fetched both ways. @param {any} way an option, or a travel */
export function modesOf({ mode, outbound, back }) {
  return [outbound?.mode ?? mode, back?.mode ?? outbound?.mode ?? mode];
}

/** 「8分」, 「1時間5分」. @param {number} minutes */
export function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return say('{count}分', { count: rest });
  return rest ? say('{hours}時間{minutes}分', { hours, minutes: rest }) : say('{count}時間', { count: hours });
}

/** 「9:05」, 「翌0:10」. @param {string} clock */
export function time(clock) {
  const hours = Number(clock.split(':')[0]);
  if (hours < 24) return formatClock(clock);
  return say('翌{time}', { time: formatClock(`${hours % 24}${clock.slice(2)}`) });
}

/** Minutes from one HH:MM to a later one. @param {string} from @param {string} to */
export function minutesBetween(from, to) {
  return minutesOf(to) - minutesOf(from);
}

function minutesOf(clock) {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
