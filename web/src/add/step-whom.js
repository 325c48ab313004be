import { element } from '../ui/element.js';
import { choiceOfOne, more, textField, yesNo } from './controls.js';
import { say } from '../words/say.js';

const NUMBER = { inputmode: 'numeric', maxlength: 6 };
const QUESTIONS = [
  ['wheelchair', say('車いすで入れますか'), say('入れます'), say('入れません')],
  ['accessible_toilet', say('車いす用のトイレ'), say('あります'), say('ありません')],
  ['handrail', say('手すり'), say('あります'), say('ありません')],
  ['parking', say('駐車場'), say('あります'), say('ありません')],
  ['hearing_loop', say('補聴器用の設備'), say('あります'), say('ありません')],
  ['indoor', say('屋内ですか'), say('屋内です'), say('屋外です')],
];

/** Step 4: for whom, and what it costs. All of it may be left out. @param {import('./form.js').StepContext} context */
export function describeWhom(context) {
  const { form } = context;
  const { fields } = form;
  return [
    textField({
      id: 'audience', label: say('どんな人が行けますか'), hint: say('例：だれでも、65歳以上、子どもと親'), path: 'content.eligibility.text', value: fields.audience,
      onInput: (audience) => form.set({ audience }), attributes: { maxlength: 200 },
    }),
    ...describeCost(context),
    yesNo({
      label: say('はじめての人も行けますか'), path: 'content.eligibility.newcomers_welcome', value: fields.newcomers,
      onChange: (newcomers) => form.set({ newcomers }),
    }),
    ...asked(context, 'booking', {
      label: say('予約'), yes: say('いります'), no: say('いりません'), how: say('予約のしかた'), hint: say('例：前の日までに電話'),
    }),
    ...asked(context, 'pickup', {
      label: say('送り迎え(送迎)'), yes: say('あります'), no: say('ありません'), how: say('送り迎えのしかた'), hint: say('例：大屋のかた。3日前までに電話'),
    }),
    numbers(context),
    access(context),
  ];
}

/** What it costs, alone. @param {import('./form.js').StepContext} context */
export function describeCost({ form, redraw }) {
  const { fields } = form;
  return [
    choiceOfOne({
      label: say('お金'), path: 'content.cost', value: fields.cost, className: 'picks--two',
      options: [['free', say('無料')], ['yen', say('1回いくらか決まっている')], ['words', say('ことばで書く')], ['', say('わからない')]],
      onChange: (chosen) => {
        form.set({ cost: chosen, ...(chosen === 'yen' ? {} : { yen: '' }), ...(chosen ? {} : { cost_text: '' }) });
        redraw();
      },
    }),
    fields.cost === 'yen' && textField({
      id: 'yen', label: say('1回のお金(円)'), path: 'content.cost.yen', value: fields.yen, onInput: (yen) => form.set({ yen }), attributes: NUMBER,
    }),
    fields.cost && textField({
      id: 'cost-text', label: fields.cost === 'words' ? say('お金のこと') : say('お金のこと(書かなくてもよいです)'), hint: say('例：1回200円。材料代は別。'),
      path: 'content.cost.text', value: fields.cost_text, onInput: (text) => form.set({ cost_text: text }), attributes: { maxlength: 200 },
    }),
  ].filter(Boolean);
}

/** Yes or no, and in words what one has to know of it. */
function asked({ form }, name, { label, yes, no, how, hint }) {
  const { fields } = form;
  const path = { booking: 'content.booking', pickup: 'content.pickup' }[name];
  const text = textField({
    id: `${name}-text`, label: how, hint, path: `${path}.text`, value: fields[`${name}_text`],
    onInput: (value) => form.set({ [`${name}_text`]: value }), attributes: { maxlength: 200 },
  });
  const show = (answer) => {
    text.hidden = answer !== 'yes' && !fields[`${name}_text`];
  };
  show(fields[name]);
  return [
    yesNo({
      label, path, value: fields[name], yes, no,
      onChange: (answer) => {
        form.set({ [name]: answer });
        show(answer);
      },
    }),
    text,
  ];
}

function numbers({ form }) {
  const { fields } = form;
  const number = (name, label, path) => textField({
    id: name, label, path: `content.eligibility.${path}`, value: fields[name], onInput: (value) => form.set({ [name]: value }), attributes: NUMBER,
  });
  return more(say('年れい・人数'), Boolean(fields.minimum_age || fields.maximum_age || fields.capacity),
    element('div', { class: 'form-pair' },
      number('minimum_age', say('何歳から'), 'minimum_age'), number('maximum_age', say('何歳まで'), 'maximum_age')),
    number('capacity', say('定員(何人まで)'), 'capacity'));
}

function access({ form }) {
  const { fields } = form;
  const known = fields.access_text || Object.values(fields.access).some(Boolean);
  return more(say('車いす・トイレ・駐車場など'), Boolean(known),
    ...QUESTIONS.map(([name, label, yes, no]) => yesNo({
      label, yes, no, path: `content.accessibility.${name}`, value: fields.access[name],
      onChange: (answer) => form.set({ access: { ...fields.access, [name]: answer } }),
    })),
    textField({
      id: 'access-text', label: say('そのほか'), hint: say('例：入口に段が2つあります。'), path: 'content.accessibility.text', value: fields.access_text,
      onInput: (text) => form.set({ access_text: text }), attributes: { maxlength: 200 },
    }));
}
