import { element } from '../ui/element.js';
import { createNotice } from '../ui/notice.js';
import { formatWay, placesOf } from './words.js';
import { original, say } from '../words/say.js';

/** @param {import('../api/courses.js').CourseSummary[]} courses @returns {HTMLElement} */
export function createCourseList(courses) {
  if (!courses.length) return createNotice(say('コースは、まだありません。'));
  return element('ul', { class: 'cards' }, ...courses.map((course) => element('li', { class: 'card' },
    element('h2', { class: 'card__name' },
      element('a', { class: 'card__link', href: `/courses.html?id=${encodeURIComponent(course.id)}` }, original(course.name))),
    element('p', {}, course.stops > 1 ? `${placesOf(course)}${say('・')}${formatWay(course, course.basis)}` : placesOf(course)),
    course.description && element('p', { class: 'hint' }, original(course.description)),
    !course.published && element('div', { class: 'card__bottom' }, element('span', { class: 'badge' }, say('下書き'))))));
}
