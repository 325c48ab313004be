import { element } from '../ui/element.js';
import { formatPhone } from '../format/terms.js';
import { formatWhere } from '../format/place.js';
import { voice } from './fields.js';
import { press } from './controls.js';
import { original, say } from '../words/say.js';

const WAYS = [
  ['ended', say('もうやっていません'), 'ended'],
  ['phone', say('電話番号がちがう'), 'contact'],
  ['when', say('時間・曜日がちがう'), 'when'],
  ['where', say('場所がちがう'), 'where'],
  ['all', say('ほかのところを直す'), 'what'],
  ['words', say('ことばで知らせる'), 'words'],
];

/** What is there now, and which part of it is wrong. @param {import('./form.js').StepContext} context */
export function describeChoice({ form, places, go }) {
  const choose = (short, step) => {
    // Whoever thought better of it does not end anything.
    if (short !== 'ended') form.fields.ended_on = form.before.ended_on;
    go(step, short);
  };
  const { feature } = form;
  const p = feature.properties;
  const phone = voice(p.contact);
  const now = [
    [say('日時'), original(p.schedule?.text ?? '')], [say('場所'), formatWhere(p, (id) => places.name(id))], [say('電話'), phone && formatPhone(phone)],
  ].filter(([, value]) => value);
  return [
    element('div', { class: 'now' },
      element('p', { class: 'now__name' }, original(p.name)),
      element('dl', { class: 'now__facts' }, ...now.map(([label, value]) => (
        element('div', {}, element('dt', {}, label), element('dd', {}, value)))))),
    element('ul', { class: 'ways' }, ...WAYS.map(([short, label, step]) => (
      element('li', {}, press(label, () => choose(short, step), 'ways__one'))))),
  ];
}
