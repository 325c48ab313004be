import { element, spoken, unbroken } from './element.js';
import { categoryLabel, icon } from './icon.js';
import { createTrip } from './trip.js';
import { describeAccessibility, formatAges, formatBooking, formatCostInFull, formatPhone, telephoneLink } from '../format/terms.js';
import { formatDate, formatOver, formatSession, formatVerified } from '../format/date.js';
import { formatDistance, formatPrecision } from '../format/place.js';
import { describeRules } from '../format/schedule.js';
import { createReadAloud } from '../words/read-aloud.js';
import { language, original, say } from '../words/say.js';

const FIRST_SESSIONS = 5;
const ALL_UNKNOWN = say('車いす・トイレ・駐車場などは、不明です。電話などで聞いてください。');
const UNKNOWN_TIME = say('日時は書かれていません。電話などで聞いてください。');

/**
 * Everything known about one resource, section by section. What is not known is said or left out, never guessed.
 *
 * @param {import('../api/types.js').Feature} feature
 * @param {{today: string, vocabulary: import('../state/reference.js').Vocabulary, places: import('../state/reference.js').Places,
 *     origin: {lat: number, lon: number}|null, by: string[], wheelchair: boolean, preview?: boolean}} context  preview: it is
 *     not published yet, so that nobody can ask how to get there
 * @returns {HTMLElement[]}
 */
export function describeResource(feature, { today, vocabulary, places, origin, by, wheelchair, preview = false }) {
  const p = feature.properties;
  return [
    element('div', { class: 'detail__categories' }, ...(p.categories ?? []).map((id) => (
      categoryLabel(vocabulary.topOf(id), vocabulary.name(id))))),
    element('h2', { class: 'detail__name', id: 'detail-name', tabindex: '-1' }, original(p.name)),
    !preview && createReadAloud(feature, { places }),
    p.organization && element('p', { class: 'detail__organization' }, linked(original(p.organization), 'organizations', p.organization_id)),
    p.photo && photo(p),
    p.description && element('p', { class: 'detail__description' }, original(p.description)),
    element('dl', { class: 'detail__facts' },
      ...section('when', say('日時'), whenLines(p, today)),
      ...section('place', say('場所'), whereLines(p, places)),
      ...section('map', say('行き方'), [!preview && createTrip(feature, { today, origin, by, wheelchair })]),
      ...section('cost', say('お金'), [formatCostInFull(p.cost)]),
      ...section('people', say('対象'), eligibilityLines(p.eligibility)),
      ...section('booking', say('予約'), [original(p.booking?.text ?? '') || formatBooking(p.booking)]),
      ...section('phone', say('連絡先'), contactLines(p.contact)),
      ...section('pickup', say('送迎'), pickupLines(p.pickup, places)),
      ...section('access', say('設備'), accessibilityLines(p.accessibility)),
      ...section('note', say('備考'), [original(p.note ?? '')]),
      ...section('verified', say('確認'), preview ? [] : verifiedLines(p, today))),
    sourceLine(p),
  ].filter(Boolean);
}

/** One that has gone leaves nothing behind. Its size is that of the frame it stands in, whatever its own. */
function photo(p) {
  const image = element('img', {
    class: 'detail__photo', src: `/photos/${encodeURIComponent(p.photo)}.jpg`, alt: say('{name}の写真', { name: original(p.name) }),
    width: '640', height: '480', loading: 'lazy', decoding: 'async', on: { error: () => image.remove() },
  });
  return image;
}

function section(iconName, label, lines) {
  const known = lines.filter(Boolean);
  if (!known.length) return [];
  return [element('div', { class: 'detail__row' },
    element('dt', {}, icon(iconName), label),
    element('dd', {}, ...known.map((line) => (typeof line === 'string' ? element('p', {}, line) : line))))];
}

function whenLines(p, today) {
  const sessions = p.sessions ?? (p.next_session ? [p.next_session] : []);
  const rules = language === 'ja' ? [] : describeRules(p.schedule, today);
  const over = sessions.length ? '' : formatOver(p, today);
  return [
    ...rules,
    inSheet(p.schedule, rules) || (sessions.length ? '' : UNKNOWN_TIME),
    p.schedule?.status === 'words' && element('p', { class: 'hint' }, say('次の日にちは、電話などで確かめてください。')),
    over && element('p', { class: 'detail__next' }, element('strong', {}, over)),
    sessions.length && element('p', { class: 'detail__next' },
      element('strong', {}, unbroken(say('次は{session}', { session: formatSession(sessions[0], today) })))),
    // What the sheet says of holidays, it knows; where it says nothing, nobody may have thought of them.
    sessions[0]?.holiday && !p.schedule?.text?.includes('祝') && element('p', { class: 'hint' }, say('この日は祝日です。お休みのことがあるので、行く前に確かめてください。')),
    ...(p.cancelled_sessions ?? []).slice(0, FIRST_SESSIONS).map((session) => element('p', { class: 'detail__off' },
      element('s', {}, unbroken(formatSession(session, today))), ` ${say('{day}はお休みです', { day: formatDate(session.date, today) })}`)),
    sessions.length > 1 && element('ul', { class: 'sessions', 'aria-label': say('そのあとの日') },
      ...sessions.slice(1, FIRST_SESSIONS).map((session) => element('li', {}, unbroken(formatSession(session, today))))),
  ];
}

/** The sheet's own words, smaller where they stand below the same in the reader's language. */
function inSheet(schedule, rules) {
  const text = original(schedule?.text ?? '');
  return text && rules.length ? element('p', { class: 'hint' }, text) : text;
}

function whereLines(p, places) {
  return [
    p.venue && element('p', {}, linked(original(p.venue), 'venues', p.venue_id)),
    original(p.address ?? '') || (p.area && places.name(p.area)),
    p.distance_m !== undefined && say('ここから{distance}(まっすぐ測った長さ)', { distance: formatDistance(p.distance_m, p.precision) }),
    formatPrecision(p.precision) && element('p', { class: 'hint' }, formatPrecision(p.precision)),
  ];
}

/** A name that leads to the page of all that takes place there, where there is one. */
function linked(name, pages, id) {
  return id ? element('a', { class: 'tall-link', href: `/${pages}/${encodeURIComponent(id)}` }, name) : name;
}

function eligibilityLines(eligibility) {
  if (!eligibility) return [];
  return [
    original(eligibility.text ?? '') || formatAges(eligibility),
    eligibility.capacity && say('定員 {count}人', { count: eligibility.capacity }),
    eligibility.newcomers_welcome && say('はじめての方も参加できます'),
  ];
}

function contactLines(contact) {
  if (!contact) return [];
  return [
    original(contact.name ?? ''),
    ...(contact.phones ?? []).map(phoneLine),
    contact.email && element('a', { class: 'contact-link', href: `mailto:${contact.email}` }, contact.email),
    isWebAddress(contact.url) && element('a', { class: 'contact-link', href: contact.url, rel: 'noopener' }, say('ホームページを見る')),
  ];
}

function phoneLine(phone) {
  if (phone.kind === 'fax') return say('ファックス {number}', { number: formatPhone(phone) });
  return element('a', { class: 'phone', href: telephoneLink(phone.number) },
    icon('phone'), spoken(`${say('電話をかける')} `), formatPhone(phone));
}

function isWebAddress(url) {
  return /^https?:\/\//.test(url ?? '');
}

function pickupLines(pickup, places) {
  if (!pickup) return [];
  const offered = { true: say('あります'), false: say('ありません') }[pickup.offered];
  const areas = (pickup.areas ?? []).map((id) => places.name(id)).filter(Boolean).join(say('、'));
  return [original(pickup.text ?? '') || offered, areas && say('送迎する地域:{areas}', { areas })];
}

function accessibilityLines(accessibility) {
  const described = describeAccessibility(accessibility);
  if (described.every(({ state }) => state === 'unknown')) return [ALL_UNKNOWN, original(accessibility?.text ?? '')];
  const answers = described.map(({ label, mark, answer, state }) => (
    element('li', { class: `answer answer--${state}` },
      element('span', { class: 'answer__mark', 'aria-hidden': 'true' }, mark),
      element('span', {}, say('{label}:{answer}', { label, answer })))));
  return [element('ul', { class: 'answers' }, ...answers), original(accessibility?.text ?? '')];
}

function verifiedLines(p, today) {
  const { text, state } = formatVerified(p, today);
  return [element('p', { class: `verified verified--${state}` }, text), p.steward && say('更新責任者:{name}', { name: original(p.steward) })];
}

function sourceLine(p) {
  if (!p.sources?.length) return null;
  const sources = p.sources.map(({ source, sheet, row }) => (
    [original(source), sheet && sheet !== source && original(`「${sheet}」`), row && say('{row}行目', { row })].filter(Boolean).join(' ')));
  return element('p', { class: 'detail__source' }, say('もとの資料:{sources}', { sources: sources.join(say('、')) }));
}
