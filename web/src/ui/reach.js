import { fetchReach } from '../api/client.js';
import { addDays, formatDate, isWeekend } from '../format/date.js';
import { MODES } from '../format/journey.js';
import { say } from '../words/say.js';

/** Whoever goes out on a usual day leaves about then. */
const LEAVING = '09:00';
const AREAS = ['walk', 'bicycle', 'car', 'transit'];

/**
 * How far one gets by the means, and in the time, that a question to /resources gives.
 *
 * @param {URLSearchParams} parameters
 * @param {string} today
 * @param {AbortSignal} signal
 * @returns {Promise<{areas: any, text: string}|null>} null when the question says nothing of it
 */
export async function reachOf(parameters, today, signal) {
  const modes = (parameters.get('mode') ?? 'walk,transit').split(',').filter((mode) => AREAS.includes(mode));
  const minutes = parameters.get('minutes');
  if (!minutes || !modes.length || !parameters.get('near')) return null;
  const on = parameters.get('on') ?? '';
  const date = on && !on.includes('/') ? on : nextWeekday(today);
  const areas = await fetchReach({
    from: parameters.get('near'), mode: modes.join(','), minutes, at: `${date}T${LEAVING}`,
  }, signal);
  if (!areas.features.length) return null;
  const some = (is) => areas.features.some(({ properties }) => is(properties));
  return { areas, text: [
    modes.includes('transit') && say('{date}の朝9時に出て', { date: formatDate(date, today) }),
    modes.map((mode) => MODES[mode]).join(say('、')),
    say('片道{count}分までの範囲', { count: Number(minutes) })
      + (some((reach) => reach.basis === 'estimate') ? say('(目安)') : ''),
    some((reach) => reach.sample) && say('サンプル'),
  ].filter(Boolean).join(' ') };
}

function nextWeekday(today) {
  let date = addDays(today, 1);
  while (isWeekend(date)) date = addDays(date, 1);
  return date;
}
