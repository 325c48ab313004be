/**
 * The days of a recurrence rule (RFC 5545), as far as people say them in a sentence. Pure.
 *
 * @typedef {object} Days
 * @property {'weekly'|'nth'|'monthday'} repeat
 * @property {string[]} [weekdays]  MO … SU
 * @property {number[]} [ordinals]  which of the month, −1 for the last
 * @property {number[]} [monthdays]  −1 for the last day
 * @property {boolean} [fortnight]  every other week
 * @property {number[]} months  none for the whole year
 */

/** RFC 5545's codes, Monday first. */
export const ALL_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const ORDINALS = [1, 2, 3, 4, 5, -1];

/** @param {string} rrule @returns {Days|null} null for any other mixture */
export function readDays(rrule) {
  const parts = Object.fromEntries(rrule.split(';').map((part) => part.split('=')));
  const { FREQ: frequency, INTERVAL: interval = '1', BYMONTH, BYMONTHDAY, BYDAY, ...others } = parts;
  if (Object.keys(others).length || (interval !== '1' && !(interval === '2' && frequency === 'WEEKLY'))) return null;
  const months = numbers(BYMONTH);
  if (frequency === 'DAILY' && !BYDAY && !BYMONTHDAY) return { repeat: 'weekly', weekdays: ALL_DAYS, months };
  if (frequency === 'MONTHLY' && BYMONTHDAY && !BYDAY) return { repeat: 'monthday', monthdays: numbers(BYMONTHDAY), months };
  const days = (BYDAY ?? '').split(',').map((day) => ({ nth: Number(day.slice(0, -2)), day: day.slice(-2) }));
  if (frequency === 'WEEKLY' && days.every(({ nth, day }) => !nth && ALL_DAYS.includes(day))) {
    return { repeat: 'weekly', weekdays: days.map(({ day }) => day), fortnight: interval === '2', months };
  }
  return frequency === 'MONTHLY' && !BYMONTHDAY ? readNth(days, months) : null;
}

/** Every chosen ordinal for every chosen day: 第2・4の火・木. */
function readNth(days, months) {
  const ordinals = [...new Set(days.map(({ nth }) => nth))];
  const weekdays = [...new Set(days.map(({ day }) => day))];
  const whole = days.length === ordinals.length * weekdays.length;
  const known = ordinals.every((nth) => ORDINALS.includes(nth));
  return whole && known ? { repeat: 'nth', ordinals, weekdays, months } : null;
}

function numbers(text) {
  return text ? text.split(',').map(Number) : [];
}
