import { element } from '../ui/element.js';
import { choiceOfAny, choiceOfOne, press, textField, tick } from './controls.js';
import { createRuleLimits } from './rule-limits.js';
import { formatWeekday } from '../format/date.js';
import { ALL_DAYS } from '../format/recurrence.js';
import { ORDINALS } from '../format/schedule.js';
import { say } from '../words/say.js';

const REPEATS = [['weekly', say('毎週')], ['nth', say('毎月(第何曜日)')], ['monthday', say('毎月(同じ日)')], ['dates', say('決まった日だけ')]];
const DAYS = ALL_DAYS.map((code, i) => [code, formatWeekday(i, 'short')]);
const MONTH_DAYS = [...Array.from({ length: 31 }, (_, i) => [i + 1, String(i + 1)]), [-1, say('最後の日')]];
const MOST_DATES = 40;

/**
 * One rule of a schedule.
 *
 * @param {object} options
 * @param {import('./rule.js').RuleFields} options.rule
 * @param {number} options.index its place among the rules, for the paths of its controls
 * @param {(part: Partial<import('./rule.js').RuleFields>) => void} options.onChange
 * @param {(part: Partial<import('./rule.js').RuleFields>) => void} options.onReshape other controls are needed now
 * @returns {HTMLElement}
 */
export function createRuleEditor({ rule, index, onChange, onReshape }) {
  const path = (name) => `content.schedule.rules.${index}${name && `.${name}`}`;
  const context = { rule, index, path, onChange, onReshape };
  if (rule.repeat === 'kept') return kept(context);
  return element('div', { class: 'form-group' },
    choiceOfOne({
      label: say('くり返し'), path: path('rrule'), value: rule.repeat, className: 'picks--two', options: REPEATS,
      onChange: (repeat) => onReshape({ repeat }),
    }),
    ...DAYS_OF[rule.repeat](context),
    times(context),
    createRuleLimits(context));
}

/** Days that this form has no controls for are kept, or given up, as a whole. */
function kept({ onReshape }) {
  return element('div', { class: 'form-group' },
    element('p', {}, say('この日時は、ここでは細かく直せません。このまま残すか、書き直してください。')),
    press(say('書き直す'), () => onReshape({ repeat: 'weekly', rule: undefined })));
}

const DAYS_OF = {
  weekly: (context) => [weekdays(context), fortnight(context)],
  nth: (context) => [
    choiceOfAny({
      label: say('第何週'), path: context.path('rrule'), className: 'picks--days', options: ORDINALS, values: context.rule.ordinals,
      onChange: (ordinals) => context.onChange({ ordinals }),
    }),
    weekdays(context),
  ],
  monthday: ({ rule, path, onChange }) => [choiceOfAny({
    label: say('日にち'), path: path('rrule'), className: 'picks--calendar', options: MONTH_DAYS, values: rule.monthdays,
    onChange: (monthdays) => onChange({ monthdays }),
  })],
  dates: (context) => [dates(context)],
};

function weekdays({ rule, path, onChange }) {
  return choiceOfAny({
    label: say('曜日'), path: path('rrule'), className: 'picks--days', options: DAYS, values: rule.weekdays,
    onChange: (chosen) => onChange({ weekdays: chosen }),
  });
}

/** Every other week is told by its first date: nobody else could know which weeks. */
function fortnight({ rule, index, path, onChange, onReshape }) {
  const first = rule.fortnight && textField({
    id: `from-${index}`, label: say('はじめの日'), hint: say('この日から1週間おきに数えます。'), path: path('from'), value: rule.from,
    attributes: { type: 'date' }, onInput: (from) => onChange({ from }),
  });
  return element('div', { class: 'form-group' },
    tick({ label: say('1週間おき(隔週)'), path: path('rrule'), checked: rule.fortnight, onChange: (value) => onReshape({ fortnight: value }) }),
    first || '');
}

function dates({ rule, index, path, onChange, onReshape }) {
  const fields = rule.dates.map((date, i) => textField({
    id: `date-${index}-${i}`, label: say('{number}回目の日', { number: i + 1 }), path: path(`dates.${i}`), value: date, attributes: { type: 'date' },
    onInput: (value) => onChange({ dates: rule.dates.map((each, at) => (at === i ? value : each)) }),
  }));
  return element('div', { class: 'form-group', 'data-path': path('dates') }, ...fields,
    rule.dates.length < MOST_DATES && press(say('日にちを足す'), () => onReshape({ dates: [...rule.dates, ''] })));
}

function times({ rule, index, path, onChange }) {
  return element('div', { class: 'form-pair' },
    textField({
      id: `starts-${index}`, label: say('始まり'), path: path('starts_at'), value: rule.starts_at, attributes: { type: 'time' },
      onInput: (time) => onChange({ starts_at: time }),
    }),
    textField({
      id: `ends-${index}`, label: say('終わり'), path: path('ends_at'), value: rule.ends_at, attributes: { type: 'time' },
      onInput: (time) => onChange({ ends_at: time }),
    }));
}
