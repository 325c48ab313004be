import { element } from './element.js';
import { formatSession } from '../format/date.js';
import { say } from '../words/say.js';

const FIRST_DATES = 8;

/**
 * Ways to take a resource along: into a calendar, one session or all of them, and as a page of its own that can be sent
 * and printed.
 *
 * @param {import('../api/types.js').Feature} feature with its sessions
 * @param {string} today
 */
export function describeKeeping({ id, properties: { sessions = [] } }, today) {
  const calendar = `/api/v1/resources/${encodeURIComponent(id)}/calendar.ics`;
  const dates = [...new Map(sessions.map((session) => [session.date, session])).values()].slice(0, FIRST_DATES);
  return [
    dates.length > 0 && element('details', { class: 'detail__calendar' },
      element('summary', {}, say('カレンダーに入れる')),
      element('p', { class: 'hint' }, say('その日だけ入れるときは、日を押してください。')),
      element('ul', {}, ...dates.map((session) => element('li', {},
        element('a', { class: 'tall-link', href: `${calendar}?on=${session.date}` }, formatSession(session, today))))),
      element('p', { class: 'hint' }, say('全部入れると、日時が変わったり休みになったりしたときに、半日ほどで直ります。')),
      element('p', {}, element('a', { class: 'button', href: `webcal://${location.host}${calendar}` }, say('これからの予定を全部入れる')),
        element('a', { class: 'tall-link', href: calendar }, say('ファイルで受け取る')))),
    element('p', {}, element('a', { class: 'tall-link', href: `/resources/${encodeURIComponent(id)}` }, say('この活動だけのページ'))),
  ].filter(Boolean);
}
