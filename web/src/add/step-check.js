import { element } from '../ui/element.js';
import { describeResource } from '../ui/detail-content.js';
import { commentField } from './comment-field.js';
import { describeSimilar } from './similar.js';
import { corrected } from './correction.js';
import { fieldName } from './names.js';
import { sortName } from './seeds.js';
import { formatFullDate } from '../format/date.js';
import { original, say } from '../words/say.js';

/**
 * The last step: everything as it will look, and whether it is there already under another name.
 *
 * @param {import('./form.js').StepContext} context
 * @param {import('../api/submissions.js').Preview} preview
 * @returns {HTMLElement[]}
 */
export function describeCheck(context, preview) {
  const { form } = context;
  return [
    ...(form.kind === 'correction' ? changes(form) : []),
    ...(preview.similar?.length ? [describeSimilar(preview.similar, context)] : []),
    ...shown(context, preview),
    form.kind === 'correction' && form.fields.comment && element('div', { class: 'now' },
      element('p', { class: 'form-label' }, say('係の人へのことば')), element('p', {}, original(form.fields.comment))),
    form.kind === 'new' && commentField(form, say('係の人に伝えること(書かなくてもよいです)')),
    element('p', {}, whatFollows(form)),
  ].filter(Boolean);
}

function whatFollows({ kind, content }) {
  if (kind === 'seed') return say('送ると、係の人(更新責任者)が読みます。地図には出ません。活動やまちあるきを作るときのタネになります。');
  if (content.ended_on) return say('送ると、係の人(更新責任者)が確かめます。確かめたあとで、地図から消えます。');
  return say('送ると、係の人(更新責任者)が確かめます。確かめたあとで、地図に出ます。');
}

/** How it will look; of an end, or of words alone, there is nothing to see. */
function shown({ form, site, vocabulary, places }, preview) {
  const feature = preview.feature ?? (form.feature && corrected(form.feature, form.content));
  const names = Object.keys(form.content);
  if (!feature || form.kind === 'seed' || (form.kind === 'correction' && !names.some((name) => name !== 'ended_on'))) return seed(form, places);
  const properties = { ...feature.properties, ...(preview.sessions ? { sessions: preview.sessions } : {}) };
  return [
    element('h3', { class: 'form-label', id: 'as-shown' }, say('このように出ます')),
    element('section', { class: 'as-shown', 'aria-labelledby': 'as-shown' }, ...describeResource({ ...feature, properties }, {
      today: site.today, vocabulary, places, origin: null, by: [], wheelchair: false, preview: true,
    })),
  ];
}

function seed({ kind, fields }, places) {
  if (kind !== 'seed') return [];
  const where = [places.name(fields.area), fields.location && say('地図で選んだ場所')].filter(Boolean).join(say('、'));
  return [element('div', { class: 'now' },
    element('p', { class: 'now__name' }, original(fields.description)), element('p', {}, [sortName(fields.sort), where].filter(Boolean).join(' ・ ')))];
}

function changes({ content, feature }) {
  const names = Object.keys(content).map(fieldName);
  if (!names.length) return [];
  return [element('p', {}, say('「{name}」の、{fields}を直します。', { name: original(feature.properties.name), fields: names.join(say('、')) })),
    content.ended_on && element('p', {}, say('{date}に終わったことになります。', { date: formatFullDate(content.ended_on) }))];
}
