import { element } from '../ui/element.js';
import { choiceOfAny, more, textField, tick } from './controls.js';
import { field, option, select } from '../ui/field.js';
import { seasonsOf, withSeason } from './closures.js';
import { formatMonth } from '../format/schedule.js';
import { say } from '../words/say.js';

const MONTHS = Array.from({ length: 12 }, (_, i) => [i + 1, formatMonth(i + 1)]);
const HOLIDAYS = [
  ['held', say('いつもどおりする')], ['skipped', say('休む')], ['next_day', say('次の日(祝日でない日)にする')], ['next_week', say('次の週にする')],
  ['only', say('祝日だけする')], ['closed_next_day', say('開けて、次の日に休む')],
];
const KNOWN = [['newYear', say('年末年始(12月29日〜1月3日)')], ['bon', say('お盆(8月13日〜16日)')], ['winter', say('冬など(月で選ぶ)')]];

/**
 * When a rule does not hold: holidays, seasons, other months, before its first and after its last day.
 *
 * @param {{rule: import('./rule.js').RuleFields, index: number, path: (name: string) => string,
 *     onChange: (part: Partial<import('./rule.js').RuleFields>) => void}} context
 */
export function createRuleLimits({ rule, index, path, onChange }) {
  const used = rule.holidays !== 'held' || rule.closures.length || rule.months.length || rule.until || (rule.from && !rule.fortnight);
  const recurring = rule.repeat !== 'dates';
  return more(say('休みの日・期間'), Boolean(used),
    recurring && holidays(rule, index, path, onChange),
    recurring && closures(rule, index, path, onChange),
    recurring && choiceOfAny({
      label: say('する月(1年じゅうなら、押さない)'), path: path('rrule'), className: 'picks--days', options: MONTHS, values: rule.months,
      onChange: (months) => onChange({ months }),
    }),
    element('div', { class: 'form-pair' },
      !rule.fortnight && recurring && day(`from-${index}`, say('この日から'), path('from'), rule.from, (from) => onChange({ from })),
      recurring && day(`until-${index}`, say('この日まで'), path('until'), rule.until, (until) => onChange({ until }))),
    !recurring && element('p', { class: 'hint' }, say('決まった日だけのときは、休みは書かなくてよいです。')));
}

function holidays(rule, index, path, onChange) {
  const control = select(`holidays-${index}`, HOLIDAYS.map(([value, label]) => option(value, label)));
  control.value = rule.holidays;
  control.addEventListener('change', () => onChange({ holidays: control.value }));
  const box = field(say('祝日のとき'), control);
  box.dataset.path = path('holidays');
  return box;
}

function closures(rule, index, path, onChange) {
  let list = rule.closures;
  const months = element('div', { class: 'form-pair' });
  const change = (season, value) => {
    list = withSeason(list, season, value);
    onChange({ closures: list });
    show();
  };
  const show = () => {
    const { winter } = seasonsOf(list);
    months.hidden = !winter;
    if (!winter || months.childElementCount) return;
    months.append(
      month(`rest-from-${index}`, say('休みの始まり'), winter.from, (from) => change('winter', { ...seasonsOf(list).winter, from })),
      month(`rest-to-${index}`, say('休みの終わり'), winter.to, (to) => change('winter', { ...seasonsOf(list).winter, to })));
  };
  show();
  return element('fieldset', { class: 'form-field', 'data-path': path('closures') },
    element('legend', { class: 'form-label' }, say('休む時期')),
    element('div', { class: 'form-group' }, ...KNOWN.map(([season, label]) => tick({
      label, path: path('closures'), checked: Boolean(seasonsOf(list)[season]),
      onChange: (checked) => change(season, checked ? { from: 12, to: 3 } : null),
    })), months));
}

function month(id, label, value, onChoose) {
  const control = select(id, MONTHS.map(([each, name]) => option(String(each), name)));
  control.value = String(value);
  control.addEventListener('change', () => onChoose(Number(control.value)));
  return field(label, control);
}

function day(id, label, path, value, onInput) {
  return textField({ id, label, path, value, onInput, attributes: { type: 'date' } });
}
