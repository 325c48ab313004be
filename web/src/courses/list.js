import { element } from '../ui/element.js';
import { createNotice } from '../ui/notice.js';
import { formatWay } from './words.js';

/** @param {import('../api/courses.js').CourseSummary[]} courses @returns {HTMLElement} */
export function createCourseList(courses) {
  if (!courses.length) return createNotice('コースは、まだありません。');
  return element('ul', { class: 'cards' }, ...courses.map((course) => element('li', { class: 'card' },
    element('h2', { class: 'card__name' },
      element('a', { class: 'card__link', href: `/courses.html?id=${encodeURIComponent(course.id)}` }, course.name)),
    element('p', {}, course.stops > 1 ? `${course.stops}か所・${formatWay(course, course.basis)}` : `${course.stops}か所`),
    course.description && element('p', { class: 'hint' }, course.description),
    !course.published && element('div', { class: 'card__bottom' }, element('span', { class: 'badge' }, '下書き')))));
}
