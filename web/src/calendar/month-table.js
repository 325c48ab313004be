import { weeksOf } from './span.js';
import { formatDate, formatWeekday } from '../format/date.js';
import { element, spoken } from '../ui/element.js';
import { original, say } from '../words/say.js';

/** Sunday first; formatWeekday counts from Monday. */
const DAYS = [6, 0, 1, 2, 3, 4, 5];

/** A cell names so many, and says how many more there are; the day itself has them all. */
const NAMED = 3;

/**
 * A month as a table, Sunday first: on a wide screen some names a day, on a narrow one how many; a day opens its week.
 *
 * @param {{first: string, last: string}} span
 * @param {{resources: import('../api/agenda.js').Subject[], days: import('../api/agenda.js').Day[]}} answer
 * @param {{today: string}} context
 */
export function createMonthTable({ first, last }, answer, context) {
  const subjects = new Map(answer.resources.map((each) => [each.id, each]));
  const known = new Map(answer.days.map((each) => [each.date, each]));
  const head = element('tr', {}, ...DAYS.map((each) => element('th', { scope: 'col' }, formatWeekday(each, 'short'))));
  const rarity = heldOf(answer.days);
  const rows = weeksOf(first, last).map((week) => element('tr', {},
    ...week.map((date) => (date ? cell(date, known.get(date), subjects, rarity, context) : element('td', { class: 'month__cell' })))));
  return element('table', { class: 'month' },
    element('caption', { class: 'visually-hidden' }, say('日を押すと、その日の予定が出ます')),
    element('thead', {}, head), element('tbody', {}, ...rows));
}

function cell(date, day, subjects, rarity, { today }) {
  const number = element('span', { class: 'month__number' }, String(Number(date.slice(8))));
  if (date < today) {
    return element('td', { class: 'month__cell month__cell--gone' }, number, spoken(say('過ぎた日')));
  }
  const held = (day?.sessions ?? []).filter(({ cancelled }) => !cancelled);
  const off = (day?.sessions ?? []).filter(({ cancelled }) => cancelled);
  const count = say('{count}件', { count: held.length });
  const button = element('button', {
    type: 'button', class: 'month__day', 'data-day': date, 'aria-current': date === today && 'date',
    'aria-label': `${formatDate(date, today)} ${day?.holiday ? say('祝日') : ''} ${count}${off.length ? ` ${say('休み{count}件', { count: off.length })}` : ''}`,
  }, number, day?.holiday && element('span', { class: 'month__holiday' }, say('祝')),
  element('span', { class: 'month__count' }, held.length ? count : '–'),
  off.length > 0 && element('span', { class: 'month__off' }, say('休み{count}件', { count: off.length })));
  return element('td', { class: 'month__cell' }, button, named(rarest(held, rarity), subjects, held.length));
}

/** On how many days each takes place: what is there every day is no news on any. */
function heldOf(days) {
  const held = new Map();
  for (const { sessions } of days) {
    for (const { resource, cancelled } of sessions) if (!cancelled) held.set(resource, (held.get(resource) ?? 0) + 1);
  }
  return held;
}

/** The few to be named, in the order of the day. */
function rarest(held, rarity) {
  const chosen = new Set([...held].sort((a, b) => rarity.get(a.resource) - rarity.get(b.resource)).slice(0, NAMED));
  return held.filter((each) => chosen.has(each));
}

/** For the eye: the button says how many, and the day has them all. */
function named(first, subjects, all) {
  if (!first.length) return null;
  const items = first.map((each) => element('li', {},
    element('span', { class: 'month__time' }, (each.starts_at ?? '').replace(/^0/, '')), ' ', original(subjects.get(each.resource).name)));
  if (all > first.length) items.push(element('li', { class: 'month__more' }, say('ほか{count}件', { count: all - first.length })));
  return element('ul', { class: 'month__names', 'aria-hidden': 'true' }, ...items);
}
