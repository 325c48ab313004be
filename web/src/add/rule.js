import { ALL_DAYS, readDays } from '../format/recurrence.js';
import { say } from '../words/say.js';

/**
 * One rule of a schedule as a form shows it, and as RFC 5545 says it. Pure.
 *
 * @typedef {object} RuleFields
 * @property {'weekly'|'nth'|'monthday'|'dates'|'kept'} repeat  kept: a rule that this form cannot show
 * @property {string[]} weekdays  MO … SU
 * @property {number[]} ordinals  which of the month, −1 for the last
 * @property {number[]} monthdays  −1 for the last day
 * @property {string[]} dates  YYYY-MM-DD; may hold empty ones that are still to be filled in
 * @property {boolean} fortnight  every other week, counted from `from`
 * @property {string} from  YYYY-MM-DD
 * @property {string} until  YYYY-MM-DD
 * @property {string} starts_at  HH:MM
 * @property {string} ends_at  HH:MM
 * @property {number[]} months  none for the whole year
 * @property {string} holidays  as in the API
 * @property {{from: string, to: string}[]} closures  --MM-DD, both ends included
 * @property {string[]} except  dates on which it is not held
 * @property {any} [rule]  the rule itself, when it is kept
 */

/** @returns {RuleFields} */
export function emptyRule() {
  return {
    repeat: 'weekly', weekdays: [], ordinals: [], monthdays: [], dates: [''], fortnight: false, from: '', until: '',
    starts_at: '', ends_at: '', months: [], holidays: 'held', closures: [], except: [],
  };
}

/** @param {any} rule of the API @returns {RuleFields} */
export function readRule(rule) {
  const fields = {
    ...emptyRule(),
    from: rule.from ?? '', until: rule.until ?? '', starts_at: clock(rule.starts_at), ends_at: clock(rule.ends_at),
    holidays: rule.holidays ?? 'held', closures: rule.closures ?? [], except: rule.except ?? [],
  };
  const days = rule.rrule ? readDays(rule.rrule) : { repeat: 'dates', dates: rule.dates };
  // A rule with a recurrence and single dates besides, or with days that no control here stands for.
  if (!days || (rule.rrule && rule.dates?.length)) return { ...fields, repeat: 'kept', rule };
  return { ...fields, ...days };
}

/** @param {RuleFields} fields @returns {any|null} the rule for the API; null when its days are not said yet */
export function writeRule(fields) {
  if (fields.repeat === 'kept') return fields.rule;
  const dates = fields.dates.filter(Boolean).sort();
  const rrule = fields.repeat === 'dates' ? '' : writeDays(fields);
  if (fields.repeat === 'dates' ? !dates.length : !rrule) return null;
  return withoutEmpty({
    rrule, dates: rrule ? [] : dates, from: fields.from, until: fields.until,
    starts_at: fields.starts_at, ends_at: fields.ends_at, except: fields.except, closures: fields.closures,
    holidays: fields.holidays,
  });
}

/** What is missing, in words; '' when nothing is. @param {RuleFields} fields */
export function missingOf(fields) {
  const touched = fields.starts_at || fields.ends_at || fields.from || fields.fortnight || fields.ordinals.length;
  if (!writeRule(fields)) return touched ? MISSING[fields.repeat] : '';
  if (fields.repeat === 'weekly' && fields.fortnight && !fields.from) return say('1週間おきのときは、はじめの日を書いてください。');
  if (fields.starts_at && fields.ends_at && fields.ends_at !== '00:00' && fields.ends_at <= fields.starts_at) {
    return say('終わる時刻は、始まる時刻よりあとにしてください。');
  }
  return '';
}

const MISSING = {
  weekly: say('曜日を選んでください。'),
  nth: say('第何週か、と曜日を選んでください。'),
  monthday: say('日にちを選んでください。'),
  dates: say('日にちを書いてください。'),
};

/** Parts always in the same order, so that equal rules are equal strings. */
function writeDays({ repeat, weekdays, ordinals, monthdays, fortnight, months }) {
  const byMonth = months.length && months.length < 12 ? `;BYMONTH=${ascending(months).join(',')}` : '';
  const days = ALL_DAYS.filter((day) => weekdays.includes(day));
  if (repeat === 'monthday') {
    return monthdays.length ? `FREQ=MONTHLY${byMonth};BYMONTHDAY=${ascending(monthdays).join(',')}` : '';
  }
  if (!days.length) return '';
  if (repeat === 'weekly') {
    if (days.length === 7 && !fortnight) return `FREQ=DAILY${byMonth}`;
    return `FREQ=WEEKLY${fortnight ? ';INTERVAL=2' : ''}${byMonth};BYDAY=${days.join(',')}`;
  }
  const nth = ascending(ordinals).flatMap((ordinal) => days.map((day) => `${ordinal}${day}`));
  return nth.length ? `FREQ=MONTHLY${byMonth};BYDAY=${nth.join(',')}` : '';
}

/** The last day and the last weekday (−1) stand behind the others. */
function ascending(values) {
  return [...values].sort((a, b) => (a < 0) - (b < 0) || a - b);
}

function clock(time) {
  return (time ?? '').slice(0, 5);
}

function withoutEmpty(rule) {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value && value.length));
}
