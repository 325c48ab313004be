import { press } from '../add/controls.js';
import { formatFullDate } from '../format/date.js';
import { element } from '../ui/element.js';
import { field, option, select } from '../ui/field.js';
import { AXES } from './questions.js';
import { createRadar } from './radar.js';
import { createWellbeingForm } from './wellbeing-form.js';

/** The wheel of life: two days laid over each other, and the same in figures. @param {import('./case-view.js').Context} context */
export function createWellbeing(context) {
  const { wellbeing } = context.file;
  const room = element('div', { class: 'form-group' });
  const ask = press(wellbeing.length ? 'もう一度たずねる' : 'たずねる', () => {
    const form = createWellbeingForm(context);
    room.replaceChildren(form, press('やめる', () => room.replaceChildren(ask)));
    form.querySelector('input')?.focus();
  }, 'button--primary');
  room.replaceChildren(ask);
  return element('section', { class: 'form-group', 'aria-labelledby': 'wellbeing-title' },
    element('h3', { class: 'form-title', id: 'wellbeing-title', tabindex: '-1' }, 'くらしの輪'),
    wellbeing.length ? compare(wellbeing) : element('p', { class: 'notice' }, 'まだ、たずねていません。はじめにたずねておくと、あとで変わったところが見えます。'),
    room);
}

/** The first and the latest, unless other days are chosen. @param {import('../api/cases.js').Answers[]} all by day */
function compare(all) {
  const days = all.map(({ on }) => option(on, formatFullDate(on)));
  const first = select('wellbeing-first', days);
  const latest = select('wellbeing-latest', days.map((each) => /** @type {HTMLElement} */ (each.cloneNode(true))));
  first.value = all[0].on;
  latest.value = all[all.length - 1].on;
  const drawing = element('div', { class: 'wheel' });
  const draw = () => {
    const [before, after] = [first, latest].map(({ value }) => all.find(({ on }) => on === value));
    drawing.replaceChildren(...describeWellbeing(before === after ? [before] : [before, after]));
  };
  for (const choice of [first, latest]) choice.addEventListener('change', draw);
  draw();
  return element('div', { class: 'form-group' },
    all.length > 1 && element('div', { class: 'form-pair' }, field('前の日', first), field('あとの日', latest)), drawing);
}

/** One or two days as a chart and a table. @param {import('../api/cases.js').Answers[]} days @returns {HTMLElement[]} */
export function describeWellbeing(days) {
  return [
    element('figure', { class: 'wheel__chart' }, createRadar(days),
      element('figcaption', { class: 'wheel__legend' }, ...days.map(({ on }, i) => (
        element('span', {}, `${i < days.length - 1 ? '- - □ - -' : '──●──'} ${formatFullDate(on)}`))))),
    element('table', { class: 'table wheel__table' },
      element('caption', { class: 'visually-hidden' }, 'くらしの輪の数字(0から10)'),
      element('thead', {}, element('tr', {}, element('td', {}), ...days.map(({ on }) => element('th', { scope: 'col' }, formatFullDate(on))))),
      element('tbody', {}, ...AXES.map(([axis, name]) => element('tr', {}, element('th', { scope: 'row' }, name),
        ...days.map((day) => element('td', {}, String(day[axis] ?? '答えたくない'))))))),
  ];
}
