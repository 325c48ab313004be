import { element } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { createCourseMap } from './course-map.js';
import { formatWay, placesOf } from './words.js';
import { original, say } from '../words/say.js';

/**
 * One course, to be read, walked and printed.
 *
 * @param {import('./main.js').Context} context
 * @param {import('../api/courses.js').Course} course
 * @returns {Node[]}
 */
export function describeCourse(context, course) {
  const { course: summary, features } = course;
  const stops = features.filter(({ geometry }) => geometry.type === 'Point').map(({ properties }) => properties);
  return [
    !summary.published && element('p', { class: 'notice' }, say('下書きです。更新責任者が公開すると、みんなに見えます。')),
    summary.description && element('p', { class: 'course__description' }, original(summary.description)),
    stops.length > 1 && element('p', { class: 'course__whole' },
      element('strong', {}, `${placesOf({ stops: stops.length })}${say('・')}${formatWay(summary, summary.basis)}`),
      element('span', { class: 'hint' }, ` ${say('ゆっくり歩いたときの時間です。立ち寄る時間は入っていません。')}`)),
    element('div', { class: 'form-buttons course__buttons' },
      element('button', { type: 'button', class: 'button', on: { click: () => window.print() } }, icon('print'), say('印刷する')),
      context.making?.mayChange(summary) && context.making.changeButton(course),
      element('a', { class: 'tall-link', href: '/courses.html' }, say('コースの一覧'))),
    stops.length ? createCourseMap(context, course) : element('p', { class: 'notice' }, say('寄る所が、まだありません。')),
    element('ol', { class: 'stops', 'aria-label': say('歩く順番') }, ...stops.map((stop) => describeStop(stop, summary.basis))),
    summary.attribution && element('p', { class: 'hint' }, say('道: {source}', { source: original(summary.attribution) })),
  ].filter(Boolean);
}

function describeStop(stop, basis) {
  return element('li', { class: 'stops__one' },
    element('span', { class: 'stops__number', 'aria-hidden': 'true' }, String(stop.position)),
    element('div', {},
      element('h2', { class: 'stops__name', id: `stop-${stop.position}`, tabindex: '-1' }, stop.resource
        ? element('a', { href: `/resources/${encodeURIComponent(stop.resource)}` }, original(stop.name)) : original(stop.name)),
      stop.words && element('p', {}, original(stop.words)),
      stop.metres !== undefined && element('p', { class: 'stops__way' }, `↓ ${say('次まで {way}', { way: formatWay(/** @type {any} */ (stop), basis) })}`)));
}
