import { element } from '../ui/element.js';
import { choiceOfOne, press, textField } from './controls.js';
import { createRuleEditor } from './rule-editor.js';
import { createScheduleWords } from './schedule-words.js';
import { emptyRule } from './rule.js';
import { say } from '../words/say.js';

const MOST_RULES = 8;

/** Step 3: when it takes place, by rules that a calendar understands, or in words. @param {import('./form.js').StepContext} context */
export function describeWhen({ form, site, redraw }) {
  const { schedule } = form.fields;
  const words = createScheduleWords(site.today, schedule);
  const change = (part) => {
    Object.assign(schedule, part);
    form.set({ schedule });
    words.update(schedule);
  };
  const reshape = (part) => {
    change(part);
    redraw();
  };
  return [
    choiceOfOne({
      label: say('書きかた'), path: 'content.schedule', value: schedule.way, className: 'picks--two',
      options: [['rules', say('曜日や日にちを選ぶ')], ['words', say('ことばで書く(決まっていない)')]],
      onChange: (way) => reshape({ way }),
    }),
    ...(schedule.way === 'words' ? [wordsField(schedule, change)] : rules(schedule, change, reshape)),
    words.root,
  ];
}

function wordsField(schedule, change) {
  return textField({
    id: 'schedule-text', label: say('ことばで'), hint: say('例：月1回くらい。日にちは電話で聞いてください。'), path: 'content.schedule.text',
    value: schedule.text, rows: 2, onInput: (text) => change({ text }), attributes: { maxlength: 200 },
  });
}

function rules(schedule, change, reshape) {
  const several = schedule.rules.length > 1;
  const editors = schedule.rules.map((rule, i) => element('section', {
    class: 'rule', 'aria-label': several ? say('{number}つ目の日時', { number: i + 1 }) : say('日時'), 'data-path': `content.schedule.rules.${i}`,
  },
  several && element('h3', { class: 'rule__title' }, say('{number}つ目', { number: i + 1 })),
  createRuleEditor({
    rule, index: i,
    onChange: (part) => change({ rules: schedule.rules.map((each, at) => (at === i ? Object.assign(each, part) : each)) }),
    onReshape: (part) => reshape({ rules: schedule.rules.map((each, at) => (at === i ? { ...each, ...part } : each)) }),
  }),
  several && press(say('{number}つ目を消す', { number: i + 1 }), () => reshape({ rules: schedule.rules.filter((each) => each !== rule) }))));
  return [
    ...editors,
    schedule.rules.length < MOST_RULES && press(say('ほかの曜日や時間を足す'), () => reshape({ rules: [...schedule.rules, emptyRule()] })),
  ].filter(Boolean);
}
