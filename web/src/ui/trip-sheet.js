import { element } from './element.js';
import { formatDate, formatFullDate, formatTimes } from '../format/date.js';
import { formatPhone } from '../format/terms.js';
import { duration, minutesBetween, MODES, modesOf, time } from '../format/journey.js';

/** A walk, a ride and a walk each way; more are set smaller, to stay on the one sheet. */
const USUAL_LEGS = 6;

/**
 * One way there and back on one sheet of paper, to be carried along: when and where, whom to call, every time and
 * stop in large type, and what is not certain.
 *
 * @param {any} option one option of /resources/{id}/trip
 * @param {object} context
 * @param {any} context.trip the whole answer
 * @param {any} context.session the session that the option is for
 * @param {import('../api/types.js').Feature} context.feature
 * @param {{text: string}[]} context.validity until when the timetables hold
 * @param {string} context.today YYYY-MM-DD
 */
export function createTripSheet(option, { trip, session, feature, validity, today }) {
  const p = feature.properties;
  const phones = (p.contact?.phones ?? []).filter((phone) => phone.kind !== 'fax');
  const legs = [option.outbound, option.back].reduce((sum, way) => sum + (way?.legs.length ?? 0), 0);
  return element('section', { class: legs > USUAL_LEGS ? 'trip-sheet trip-sheet--long' : 'trip-sheet' },
    element('h2', { class: 'trip-sheet__name' }, p.name),
    element('p', { class: 'trip-sheet__when' }, `${formatDate(trip.on, today)} ${formatTimes(session)}`),
    line('場所', [p.venue, p.address].filter(Boolean).join(' ')),
    line('電話', phones.map(formatPhone).join('、')),
    ...journeys(option, session),
    line('予約の電話', describeAsk(option.ask)),
    !option.outbound && option.ask?.text && element('p', {}, option.ask.text),
    line('運賃', option.fare_yen && `行きと帰りで ${option.fare_yen}円`),
    element('ul', { class: 'trip-sheet__notes' }, ...notes(trip, session, timetabled(option) ? validity : []).map((note) => element('li', {}, note))),
    element('p', { class: 'trip-sheet__printed' }, `${formatFullDate(today)}に印刷`));
}

function journeys(option, session) {
  if (!option.outbound) return [];
  const early = option.outbound.arrival && session.starts_at && minutesBetween(option.outbound.arrival, session.starts_at);
  const late = option.back.departure && session.ends_at && minutesBetween(session.ends_at, option.back.departure);
  return [
    journey('行き', option.outbound, '出かける', '会場に着く', early > 0 && `始まりまで ${duration(early)}待つ`),
    journey('帰り', option.back, '会場を出る', '帰りつく', '', late > 0 && `終わってから ${duration(late)}待つ`),
  ];
}

function journey(label, { departure, arrival, legs }, leave, arrive, after, before = '') {
  if (!departure) return line(label, '送迎(時間は電話で相談)');
  const rows = [before && row('', before, 'between'), row(departure, leave, 'end')];
  legs.forEach((leg, i) => {
    const wait = i ? minutesBetween(legs[i - 1].arrival, leg.departure) : 0;
    rows.push(wait > 0 && row('', `待つ ${duration(wait)}`, 'between'), ...legRows(leg, legs[i + 1]?.stay_seated));
  });
  rows.push(row(arrival, arrive, 'end'), after && row('', after, 'between'));
  return element('table', { class: 'trip-sheet__way' }, element('caption', {}, label),
    element('tbody', {}, ...rows.filter(Boolean)));
}

/** @param {any} leg @param {boolean} [goesOn] whether the vehicle goes on under another name, with the rider in it */
function legRows(leg, goesOn) {
  if (!leg.line) {
    const far = leg.metres ? `(${leg.metres}m)` : '';
    return [row('', `${MODES[leg.mode]} ${duration(minutesBetween(leg.departure, leg.arrival))}${far}`, 'between')];
  }
  const headsign = leg.headsign ? `(${leg.headsign}行き)` : '';
  return [
    row(leg.departure, leg.stay_seated ? `${leg.from} 乗ったまま` : `${leg.from} で乗る`, 'stop'),
    row('', [`${leg.line}${headsign}`, leg.fare_yen && `${leg.fare_yen}円`, leg.ask && '前もって電話が必要です'].filter(Boolean).join(' '), 'line'),
    !goesOn && row(leg.arrival, `${leg.to} で降りる`, 'stop'),
  ];
}

function row(clock, what, kind) {
  return element('tr', { class: `trip-sheet__${kind}` }, element('th', { scope: 'row' }, clock && time(clock)), element('td', {}, what));
}

function line(label, words) {
  return words ? element('p', { class: 'trip-sheet__line' }, element('strong', {}, `${label} `), words) : null;
}

function timetabled(option) {
  return modesOf(option).some((mode) => mode === 'transit' || mode === 'taxi');
}

function notes(trip, session, validity) {
  return [
    trip.sample && 'サンプル: 活動や時刻は架空のものです。',
    trip.basis === 'estimate' && '目安: 歩く時間と車の時間は、道のりをおおよそで計算したものです。',
    trip.approximate && '目安: 会場の場所は、おおよそしか分かっていません。',
    session.end_assumed && '目安: 終わる時刻が書かれていないので、2時間後としました。',
    trip.attribution && `道路: ${trip.attribution}`,
    ...validity.map(({ text }) => text),
    '行く前に、日時と場所を電話などで確かめてください。',
  ].filter(Boolean);
}

/** 「大屋デマンドタクシー 079-003-4567 予約は11/24 17:00まで」. @param {any} contact whom to ask before */
export function describeAsk(contact) {
  const until = contact?.by ? `${contact.by.slice(5, 16).replace('T', ' ').replace('-', '/')}まで` : '';
  return [contact?.who, contact?.phone, until && `予約は${until}`].filter(Boolean).join(' ');
}
