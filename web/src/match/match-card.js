import { press } from '../add/controls.js';
import { formatCost } from '../format/cost.js';
import { formatSession } from '../format/date.js';
import { formatWhere } from '../format/place.js';
import { formatPhone, telephoneLink } from '../format/terms.js';
import { element, spoken, unbroken } from '../ui/element.js';
import { categoryLabel, icon } from '../ui/icon.js';
import { describePick, describeWay } from './way-words.js';

const MARKS = { fits: ['＋', '合う：'], minds: ['－', '気になる：'] };

/**
 * One match: what it is, how one gets there and back, and why it stands here.
 *
 * @param {import('../api/matching.js').Match} match
 * @param {object} context
 * @param {import('../account/start.js').Workplace} context.workplace
 * @param {number} context.rank from 1
 * @param {number} context.most the most points that a part of these matches has
 * @param {() => void} context.onTake puts it into the shortlist or takes it out
 * @returns {{root: HTMLElement, setTaken: (taken: boolean) => void}}
 */
export function createMatchCard(match, { workplace, rank, most, onTake }) {
  const { id, properties: p } = match.resource;
  const look = press('候補を見る', () => document.getElementById('shortlist-title')?.focus(), 'only-narrow');
  const take = press('候補に入れる', onTake, 'match__take');
  const root = element('li', { class: 'match', 'data-id': id, tabindex: '-1' },
    head(match, rank, workplace), facts(match, workplace), reasons(match.parts, most), unknown(match.parts), companions(match, workplace),
    element('div', { class: 'form-buttons' }, take, look, ...phones(p.contact)));
  return {
    root,
    setTaken(taken) {
      take.textContent = taken ? '候補からはずす' : '候補に入れる';
      take.setAttribute('aria-label', `${take.textContent}(${p.name})`);
      look.hidden = !taken;
      root.classList.toggle('match--taken', taken);
    },
  };
}

function head({ resource: { id, properties: p }, pick }, rank, { vocabulary }) {
  const category = p.categories?.[0];
  const why = describePick(pick);
  return element('div', { class: 'match__head' },
    element('span', { class: 'match__rank', 'aria-hidden': 'true' }, String(rank)),
    element('div', {},
      element('h3', { class: 'match__name' }, element('a', { class: 'match__link', href: `/resources/${encodeURIComponent(id)}`, target: '_blank', rel: 'noopener' },
        p.name, spoken('(新しいタブで開きます)'))),
      element('p', { class: 'match__kind' }, category && categoryLabel(vocabulary.topOf(category), vocabulary.name(category)),
        why && element('span', { class: 'badge badge--new' }, why))));
}

function facts({ resource: { properties: p }, next_session: next, way }, { places, site }) {
  const where = formatWhere(p, (id) => places.name(id));
  const cost = formatCost(p.cost);
  const when = next ? unbroken(`次は${formatSession(next, site.today)}`) : p.schedule?.text ?? '';
  return element('ul', { class: 'match__facts' },
    when && fact('when', '日時', element('strong', {}, when)),
    way && fact('way', '行き帰り', describe(way)),
    where && fact('place', '場所', where), cost && fact('cost', 'お金', cost));
}

/** Times stay whole; what is said of them may break anywhere. */
function describe(way) {
  const [there, back, ...remarks] = describeWay(way);
  return element('span', { class: 'match__way' }, ...[there, back].map(unbroken), ...remarks.map((text) => element('span', {}, text)));
}

function fact(iconName, label, value) {
  return element('li', { class: 'fact' }, icon(iconName), spoken(`${label}:`), element('span', {}, value));
}

/** The points of each, as a bar and in figures; their sum is the score. */
function reasons(parts, most) {
  const told = parts.filter(({ kind }) => kind !== 'unknown');
  return told.length > 0 && element('ul', { class: 'reasons', 'aria-label': 'なぜここか' }, ...told.map(({ kind, words, points }) => {
    const [mark, meaning] = MARKS[kind];
    const bar = element('span', { class: 'reason__bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', String(Math.min(1, Math.abs(points) / most)));
    return element('li', { class: `reason reason--${kind}` },
      element('span', { class: 'reason__mark', 'aria-hidden': 'true' }, mark), spoken(meaning), element('span', {}, words), bar,
      element('span', { class: 'reason__points' }, `${points}`, spoken('点')));
  }));
}

function unknown(parts) {
  const asked = parts.filter(({ kind }) => kind === 'unknown');
  return asked.length > 0 && element('div', { class: 'match__unknown' },
    element('h4', { class: 'match__label' }, '知らないこと(電話で聞いてください)'),
    element('ul', {}, ...asked.map(({ words }) => element('li', {}, element('span', { 'aria-hidden': 'true' }, '？ '), words))));
}

function companions({ companions: list }, { places }) {
  return list.length > 0 && element('div', { class: 'match__companions' },
    element('h4', { class: 'match__label' }, '仲間(リンクワーカーがつなぎます)'),
    element('ul', {}, ...list.map((one) => element('li', {}, `「${one.sentence}」 ${places.name(one.area)}　担当：${one.link_worker}`))));
}

function phones(contact) {
  return (contact?.phones ?? []).filter(({ kind }) => kind !== 'fax').map((phone) => (
    element('a', { class: 'button phone', href: telephoneLink(phone.number) }, icon('phone'), spoken('電話をかける '), formatPhone(phone))));
}
