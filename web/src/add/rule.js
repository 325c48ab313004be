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

/** RFC 5545's codes with their Japanese letter, Monday first. */
export const DAYS = [['MO', '月'], ['TU', '火'], ['WE', '水'], ['TH', '木'], ['FR', '金'], ['SA', '土'], ['SU', '日']];

const ALL_DAYS = DAYS.map(([code]) => code);

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
  if (fields.repeat === 'weekly' && fields.fortnight && !fields.from) return '1週間おきのときは、はじめの日を書いてください。';
  if (fields.starts_at && fields.ends_at && fields.ends_at !== '00:00' && fields.ends_at <= fields.starts_at) {
    return '終わる時刻は、始まる時刻よりあとにしてください。';
  }
  return '';
}

const MISSING = {
  weekly: '曜日を選んでください。',
  nth: '第何週か、と曜日を選んでください。',
  monthday: '日にちを選んでください。',
  dates: '日にちを書いてください。',
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

/** @returns {Partial<RuleFields>|null} null for what this form has no controls for */
function readDays(rrule) {
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

/** Every chosen ordinal for every chosen day: 第2・4の火・木. Any other mixture is kept as it is. */
function readNth(days, months) {
  const ordinals = [...new Set(days.map(({ nth }) => nth))];
  const weekdays = [...new Set(days.map(({ day }) => day))];
  const whole = days.length === ordinals.length * weekdays.length;
  const known = ordinals.every((nth) => ORDINALS.some(([value]) => value === nth));
  return whole && known ? { repeat: 'nth', ordinals, weekdays, months } : null;
}

/** Which of the month, with its name. */
export const ORDINALS = [[1, '第1'], [2, '第2'], [3, '第3'], [4, '第4'], [5, '第5'], [-1, '最後']];

/** The last day and the last weekday (−1) stand behind the others. */
function ascending(values) {
  return [...values].sort((a, b) => (a < 0) - (b < 0) || a - b);
}

function numbers(text) {
  return text ? text.split(',').map(Number) : [];
}

function clock(time) {
  return (time ?? '').slice(0, 5);
}

function withoutEmpty(rule) {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value && value.length));
}
