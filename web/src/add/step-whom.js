import { element } from '../ui/element.js';
import { choiceOfOne, more, textField, yesNo } from './controls.js';

const NUMBER = { inputmode: 'numeric', maxlength: 6 };
const QUESTIONS = [
  ['wheelchair', '車いすで入れますか', '入れます', '入れません'],
  ['accessible_toilet', '車いす用のトイレ', 'あります', 'ありません'],
  ['handrail', '手すり', 'あります', 'ありません'],
  ['parking', '駐車場', 'あります', 'ありません'],
  ['hearing_loop', '補聴器用の設備', 'あります', 'ありません'],
  ['indoor', '屋内ですか', '屋内です', '屋外です'],
];

/** Step 4: for whom, and what it costs. All of it may be left out. @param {import('./form.js').StepContext} context */
export function describeWhom(context) {
  const { form } = context;
  const { fields } = form;
  return [
    textField({
      id: 'audience', label: 'どんな人が行けますか', hint: '例：だれでも、65歳以上、子どもと親', path: 'content.eligibility.text', value: fields.audience,
      onInput: (audience) => form.set({ audience }), attributes: { maxlength: 200 },
    }),
    ...describeCost(context),
    yesNo({
      label: 'はじめての人も行けますか', path: 'content.eligibility.newcomers_welcome', value: fields.newcomers,
      onChange: (newcomers) => form.set({ newcomers }),
    }),
    ...asked(context, 'booking', '予約', 'いります', 'いりません', '例：前の日までに電話'),
    ...asked(context, 'pickup', '送り迎え(送迎)', 'あります', 'ありません', '例：大屋のかた。3日前までに電話'),
    numbers(context),
    access(context),
  ];
}

/** What it costs, alone. @param {import('./form.js').StepContext} context */
export function describeCost({ form, redraw }) {
  const { fields } = form;
  return [
    choiceOfOne({
      label: 'お金', path: 'content.cost', value: fields.cost, className: 'picks--two',
      options: [['free', '無料'], ['yen', '1回いくらか決まっている'], ['words', 'ことばで書く'], ['', 'わからない']],
      onChange: (chosen) => {
        form.set({ cost: chosen, ...(chosen === 'yen' ? {} : { yen: '' }), ...(chosen ? {} : { cost_text: '' }) });
        redraw();
      },
    }),
    fields.cost === 'yen' && textField({
      id: 'yen', label: '1回のお金(円)', path: 'content.cost.yen', value: fields.yen, onInput: (yen) => form.set({ yen }), attributes: NUMBER,
    }),
    fields.cost && textField({
      id: 'cost-text', label: fields.cost === 'words' ? 'お金のこと' : 'お金のこと(書かなくてもよいです)', hint: '例：1回200円。材料代は別。',
      path: 'content.cost.text', value: fields.cost_text, onInput: (text) => form.set({ cost_text: text }), attributes: { maxlength: 200 },
    }),
  ].filter(Boolean);
}

/** Yes or no, and in words what one has to know of it. */
function asked({ form }, name, label, yes, no, hint) {
  const { fields } = form;
  const path = { booking: 'content.booking', pickup: 'content.pickup' }[name];
  const text = textField({
    id: `${name}-text`, label: `${label}のしかた`, hint, path: `${path}.text`, value: fields[`${name}_text`],
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
  return more('年れい・人数', Boolean(fields.minimum_age || fields.maximum_age || fields.capacity),
    element('div', { class: 'form-pair' },
      number('minimum_age', '何歳から', 'minimum_age'), number('maximum_age', '何歳まで', 'maximum_age')),
    number('capacity', '定員(何人まで)', 'capacity'));
}

function access({ form }) {
  const { fields } = form;
  const known = fields.access_text || Object.values(fields.access).some(Boolean);
  return more('車いす・トイレ・駐車場など', Boolean(known),
    ...QUESTIONS.map(([name, label, yes, no]) => yesNo({
      label, yes, no, path: `content.accessibility.${name}`, value: fields.access[name],
      onChange: (answer) => form.set({ access: { ...fields.access, [name]: answer } }),
    })),
    textField({
      id: 'access-text', label: 'そのほか', hint: '例：入口に段が2つあります。', path: 'content.accessibility.text', value: fields.access_text,
      onInput: (text) => form.set({ access_text: text }), attributes: { maxlength: 200 },
    }));
}
