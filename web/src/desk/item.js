import { element } from '../ui/element.js';
import { describeResource } from '../ui/detail-content.js';
import { corrected } from '../add/correction.js';
import { formatMoment } from '../format/moment.js';
import { formatWhere } from '../format/place.js';
import { describeDifferences } from './difference.js';
import { createMove } from './move-map.js';
import { KINDS, STATES } from './states.js';

/**
 * One thing that was sent, all that a decision needs.
 *
 * @param {import('../api/desk.js').Whole} whole
 * @param {import('../account/start.js').Workplace} workplace
 * @returns {HTMLElement[]}
 */
export function describeItem(whole, workplace) {
  const name = whole.feature?.properties.name ?? whole.content.name ?? whole.content.description ?? '(名前なし)';
  return [
    element('p', { class: 'queue__head' },
      element('span', { class: `badge badge--${whole.kind}` }, KINDS[whole.kind]),
      element('span', { class: 'badge' }, STATES[whole.state]),
      element('span', { class: 'hint' }, `送られた：${formatMoment(whole.sent_at)}`)),
    element('h2', { class: 'item__name', id: 'item-name', tabindex: '-1' }, name),
    ...words(whole),
    ...(whole.kind === 'correction' ? correction(whole, workplace) : fresh(whole, workplace)),
    whole.resource && whole.feature && element('p', {}, element('a', {
      class: 'tall-link', href: `/desk.html?part=resources&resource=${encodeURIComponent(whole.resource)}`,
    }, 'この活動の履歴を見る・直接直す')),
  ].filter(Boolean);
}

function words({ comment, question, reason }) {
  return [['送った人のことば', comment], ['こちらからの質問', question], ['見送った理由', reason]]
    .filter(([, text]) => text)
    .map(([label, text]) => element('div', { class: 'form-field' },
      element('p', { class: 'form-label' }, label), element('blockquote', { class: 'question' }, text)));
}

function correction({ feature, differences, state }, workplace) {
  if (!feature) return [element('p', { class: 'notice' }, 'この活動は、もうのっていません。')];
  if (!differences.length) {
    return [element('p', { class: 'notice' }, 'どこを直すかは選ばれていません。送った人のことばを読んで、「直してから反映する」で直してください。')];
  }
  const labels = /** @type {[string, string]} */ (state === 'approved' ? ['今', '送られたもの'] : ['今', '新しく']);
  return [describeDifferences(differences, workplace, { labels, caption: '今の内容と、送られた内容' })];
}

function fresh({ content, differences, similar }, workplace) {
  const { site, vocabulary, places } = workplace;
  const schedule = differences.find(({ field }) => field === 'schedule')?.after_words;
  const feature = corrected({ geometry: null, properties: {} }, {
    ...content, ...(schedule ? { schedule: { ...content.schedule, text: schedule } } : {}),
  });
  const properties = { name: '(名前はまだありません)', ...feature.properties };
  return [
    similar.length > 0 && describeSimilar(similar, workplace),
    element('section', { class: 'as-shown', 'aria-label': 'このように出ます' },
      element('p', { class: 'hint' }, 'このように出ます'),
      ...describeResource({ id: '', geometry: feature.geometry, properties }, {
        today: site.today, vocabulary, places, origin: null, by: [], wheelchair: false, preview: true,
      })),
    content.location && createMove({ field: 'location', before: null, after: content.location }, workplace),
  ].filter(Boolean);
}

function describeSimilar(similar, { places }) {
  return element('section', { class: 'similar', 'aria-labelledby': 'similar-heading' },
    element('h3', { class: 'form-label', id: 'similar-heading' }, '同じかもしれない活動'),
    element('ul', { class: 'similar__list' }, ...similar.map(({ id, properties: p }) => element('li', {},
      element('a', { class: 'tall-link', href: `/?id=${encodeURIComponent(id)}`, target: '_blank', rel: 'noopener' },
        p.name, element('span', { class: 'visually-hidden' }, '(別の画面が開きます)')),
      element('p', { class: 'hint' }, [formatWhere(p, (area) => places.name(area)), p.schedule?.text].filter(Boolean).join(' ・ '))))));
}
