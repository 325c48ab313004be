import { element } from './element.js';
import { formatYen } from '../format/cost.js';
import { formatClock, formatDate, formatFullDate, formatShortDate, formatTimes } from '../format/date.js';
import { formatPhone } from '../format/terms.js';
import { duration, minutesBetween, MODES, modesOf, time } from '../format/journey.js';
import { lineOf } from '../format/trip.js';
import { original, say } from '../words/say.js';

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
    element('h2', { class: 'trip-sheet__name' }, original(p.name)),
    element('p', { class: 'trip-sheet__when' }, `${formatDate(trip.on, today)} ${formatTimes(session)}`),
    line(say('場所'), original([p.venue, p.address].filter(Boolean).join(' '))),
    line(say('電話'), phones.map(formatPhone).join(say('、'))),
    ...journeys(option, session),
    line(say('予約の電話'), describeAsk(option.ask)),
    !option.outbound && option.ask?.text && element('p', {}, original(option.ask.text)),
    line(say('運賃'), option.fare_yen && say('行きと帰りで {fare}', { fare: formatYen(option.fare_yen) })),
    element('ul', { class: 'trip-sheet__notes' }, ...notes(trip, session, timetabled(option) ? validity : []).map((note) => element('li', {}, note))),
    element('p', { class: 'trip-sheet__printed' }, say('{date}に印刷', { date: formatFullDate(today) })));
}

function journeys(option, session) {
  if (!option.outbound) return [];
  const early = option.outbound.arrival && session.starts_at && minutesBetween(option.outbound.arrival, session.starts_at);
  const late = option.back.departure && session.ends_at && minutesBetween(session.ends_at, option.back.departure);
  return [
    journey(say('行き'), option.outbound, say('出かける'), say('会場に着く'), early > 0 && say('始まりまで {time}待つ', { time: duration(early) })),
    journey(say('帰り'), option.back, say('会場を出る'), say('帰りつく'), '', late > 0 && say('終わってから {time}待つ', { time: duration(late) })),
  ];
}

function journey(label, { departure, arrival, legs }, leave, arrive, after, before = '') {
  if (!departure) return line(label, say('送迎(時間は電話で相談)'));
  const rows = [before && row('', before, 'between'), row(departure, leave, 'end')];
  legs.forEach((leg, i) => {
    const wait = i ? minutesBetween(legs[i - 1].arrival, leg.departure) : 0;
    rows.push(wait > 0 && row('', say('待つ {time}', { time: duration(wait) }), 'between'), ...legRows(leg, legs[i + 1]?.stay_seated));
  });
  rows.push(row(arrival, arrive, 'end'), after && row('', after, 'between'));
  return element('table', { class: 'trip-sheet__way' }, element('caption', {}, label),
    element('tbody', {}, ...rows.filter(Boolean)));
}

/** @param {any} leg @param {boolean} [goesOn] whether the vehicle goes on under another name, with the rider in it */
function legRows(leg, goesOn) {
  if (!leg.line) {
    const far = leg.metres ? say('({length}m)', { length: leg.metres }) : '';
    return [row('', `${MODES[leg.mode]} ${duration(minutesBetween(leg.departure, leg.arrival))}${far}`, 'between')];
  }
  return [
    row(leg.departure, leg.stay_seated ? say('{stop} 乗ったまま', { stop: original(leg.from) }) : say('{stop} で乗る', { stop: original(leg.from) }), 'stop'),
    row('', [lineOf(leg), leg.fare_yen && formatYen(leg.fare_yen), leg.ask && say('前もって電話が必要です')].filter(Boolean).join(' '), 'line'),
    !goesOn && row(leg.arrival, say('{stop} で降りる', { stop: original(leg.to) }), 'stop'),
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
    trip.sample && say('サンプル: 活動や時刻は架空のものです。'),
    trip.basis === 'estimate' && say('目安: 歩く時間と車の時間は、道のりをおおよそで計算したものです。'),
    trip.approximate && say('目安: 会場の場所は、おおよそしか分かっていません。'),
    session.end_assumed && say('目安: 終わる時刻が書かれていないので、2時間後としました。'),
    trip.attribution && say('道路: {source}', { source: original(trip.attribution) }),
    ...validity.map(({ text }) => text),
    say('行く前に、日時と場所を電話などで確かめてください。'),
  ].filter(Boolean);
}

/** 「大屋デマンドタクシー 079-003-4567 予約は11/24 17:00まで」. @param {any} contact whom to ask before */
export function describeAsk(contact) {
  const until = contact?.by ? `${formatShortDate(contact.by.slice(0, 10))} ${formatClock(contact.by.slice(11, 16))}` : '';
  return [original(contact?.who ?? ''), contact?.phone, until && say('予約は{until}まで', { until })].filter(Boolean).join(' ');
}
