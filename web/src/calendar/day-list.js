import { addDays, formatDate, formatTimes, UNTIMED } from '../format/date.js';
import { element } from '../ui/element.js';
import { original, say } from '../words/say.js';

/** A day of more is opened by a button. */
const AT_ONCE = 12;

/**
 * Days one below the other, each with what takes place and, below that, what is over and what falls out.
 *
 * @param {{first: string, last: string}} span
 * @param {{resources: import('../api/agenda.js').Subject[], days: import('../api/agenda.js').Day[]}} answer
 * @param {{today: string, hrefOf: (id: string) => string, placeOf: (subject: import('../api/agenda.js').Subject) => string, onPaper?: boolean}} context
 *     onPaper: nobody can press a button there, and days without anything are left out
 */
export function createDayList({ first, last }, answer, context) {
  const subjects = new Map(answer.resources.map((each) => [each.id, each]));
  const days = new Map(answer.days.map((each) => [each.date, each]));
  const list = element('div', { class: 'days' });
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const known = days.get(date) ?? { date, holiday: false, sessions: [] };
    if (known.sessions.length || !context.onPaper) list.append(day(date, known, subjects, context));
  }
  return list;
}

function day(date, { holiday, sessions }, subjects, context) {
  const held = sessions.filter(({ cancelled }) => !cancelled);
  const [toCome, over] = [held.filter((each) => !each.over), held.filter((each) => each.over)];
  const off = sessions.filter(({ cancelled }) => cancelled);
  const near = { [context.today]: say('今日'), [addDays(context.today, 1)]: say('あした') }[date];
  const list = element('ul', { class: 'day__list' });
  const items = [...toCome, ...over, ...off].map((each) => occurrence(each, subjects.get(each.resource), context));
  const show = (until) => list.append(...items.slice(list.children.length, until));
  const shown = context.onPaper ? items.length : AT_ONCE;
  show(shown);
  const rest = items.length - shown;
  const more = rest > 0 && element('button', { type: 'button', class: 'button day__more', on: { click: () => {
    const next = items[list.children.length];
    show();
    more.remove();
    next.querySelector('a').focus();
  } } }, say('{day}の、ほか{count}件を見る', { day: formatDate(date, context.today), count: rest }));
  return element('section', { class: 'day', 'aria-labelledby': `day-${date}` },
    element('h3', { class: 'day__name', id: `day-${date}` },
      near && element('span', { class: 'day__near' }, near), ` ${formatDate(date, context.today)}`,
      holiday && element('span', { class: 'badge' }, say('祝日')),
      element('span', { class: 'day__count' }, say('{count}件', { count: held.length }))),
    items.length ? list : element('p', { class: 'hint' }, say('予定はありません')),
    more);
}

function occurrence(each, subject, { hrefOf, placeOf }) {
  const times = formatTimes(each) || UNTIMED;
  const name = element('a', { class: 'day__link', href: hrefOf(subject.id), 'data-id': subject.id },
    each.cancelled ? element('s', {}, original(subject.name)) : original(subject.name));
  return element('li', { class: `event${each.cancelled ? ' event--off' : ''}${each.over ? ' event--over' : ''}` },
    element('span', { class: 'event__time' }, each.cancelled ? element('s', {}, times) : times),
    element('span', { class: 'event__what' }, name,
      each.cancelled && element('strong', { class: 'event__off' }, say('この日は休み')),
      each.over && element('span', { class: 'event__over' }, say('終わりました')),
      element('span', { class: 'event__place' }, original(placeOf(subject)))));
}
