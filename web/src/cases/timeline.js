import { noteStep, removeStep } from '../api/cases.js';
import { formatFullDate } from '../format/date.js';
import { element } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { createSure } from './room.js';
import { createStepForm } from './step-form.js';
import { STEPS, STEP_ICONS, STOPS } from './words.js';

/** What was done, the latest first, and the form for the next. @param {import('./case-view.js').Context} context */
export function createTimeline(context) {
  const { desk, file, id, change } = context;
  const steps = [...file.steps].reverse();

  function line(step) {
    const { id: stepId, kind, on, resource, because, note } = step;
    const what = [STEPS[kind], resource && `「${desk.names.of(resource)}」`, because && `(${STOPS[because]})`].filter(Boolean).join(' ');
    return element('li', { class: `step step--${kind}` },
      element('span', { class: 'step__mark' }, icon(STEP_ICONS[kind])),
      element('div', { class: 'step__body' },
        element('p', {}, element('strong', {}, formatFullDate(on)), ` ${what}`),
        note && element('p', { class: 'step__note' }, note),
        createSure('取り消す', `${formatFullDate(on)} ${STEPS[kind]}`, 'この経過を取り消しますか。', 'はい、取り消す',
          () => change(() => removeStep(id, stepId), '経過を取り消しました。', () => noteStep(id, copyOf(step))))));
  }

  return element('section', { class: 'form-group', 'aria-labelledby': 'steps-title' },
    element('h3', { class: 'form-title', id: 'steps-title', tabindex: '-1' }, '経過'),
    !file.support_case.closed_on && createStepForm(context),
    steps.length ? element('ol', { class: 'steps', 'aria-label': 'これまでの経過' }, ...steps.map(line))
      : element('p', { class: 'notice' }, 'まだ何も書かれていません。はじめの連絡をしたら、上に書いてください。'));
}

function copyOf({ kind, on, resource, because, note }) {
  return { kind, on, resource, because, note };
}
