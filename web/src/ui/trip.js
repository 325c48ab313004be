import { element, spoken, unbroken } from './element.js';
import { describeProblem } from './notice.js';
import { fetchTrip } from '../api/client.js';
import { formatDate } from '../format/date.js';
import { describeLeg, describeOption, summariseOption } from '../format/trip.js';

const FIRST_DATES = 5;
const MOST_OPTIONS = 3;
const NO_ORIGIN = '「近くで探す」で出発地をえらぶと、バスなどの行きと帰りが分かります。';
const ESTIMATE = '歩く時間と車の時間は目安です。';
const SAMPLE = 'バスの時刻は架空のもの(サンプル)です。';

/**
 * There and back to the next sessions of a resource, from the origin that the visitor chose.
 *
 * @param {import('../api/client.js').Feature} feature with its sessions
 * @param {{today: string, origin: {lat: number, lon: number}|null}} context
 * @returns {HTMLElement|null} null where there is no session to go to
 */
export function createTrip(feature, { today, origin }) {
  const dates = [...new Set((feature.properties.sessions ?? []).map((session) => session.date))].slice(0, FIRST_DATES);
  if (!dates.length || !feature.geometry) return null;
  if (!origin) return element('p', { class: 'hint' }, NO_ORIGIN);
  const answer = element('div', { class: 'trip__answer', 'aria-live': 'polite' });
  const choice = element('select', {
    class: 'trip__date', on: { change: () => show(choice.value) },
  }, ...dates.map((date) => element('option', { value: date }, formatDate(date, today))));

  async function show(date) {
    answer.replaceChildren(element('p', { class: 'hint' }, '調べています…'));
    try {
      const trip = await fetchTrip(feature.id, { from: `${origin.lat},${origin.lon}`, on: date });
      if (choice.value === date) answer.replaceChildren(...describeTrip(trip));
    } catch (error) {
      answer.replaceChildren(element('p', {}, describeProblem(error)));
    }
  }

  void show(dates[0]);
  return element('div', { class: 'trip' },
    element('label', { class: 'trip__choice' }, spoken('行く日'), choice), answer);
}

function describeTrip(trip) {
  return [
    ...trip.remarks.map((remark) => element('p', {}, remark.text)),
    ...trip.sessions.flatMap((session) => describeSession(session, trip.sessions.length > 1)),
    element('p', { class: 'hint' }, [trip.basis === 'estimate' && ESTIMATE, trip.sample && SAMPLE].filter(Boolean).join('')),
  ];
}

function describeSession(session, several) {
  return [
    several && session.starts_at && element('p', {}, element('strong', {}, `${session.starts_at}からの回`)),
    ...session.remarks.map((remark) => element('p', { class: 'trip__remark' }, remark.text)),
    ...session.options.slice(0, MOST_OPTIONS).map(describeWays),
    session.end_assumed && element('p', { class: 'hint' }, '終わる時刻が書かれていないので、2時間後としました。'),
  ].filter(Boolean);
}

function describeWays(option) {
  return element('details', { class: 'trip__option' },
    element('summary', {}, element('strong', {}, unbroken(describeOption(option))),
      element('span', { class: 'trip__summary' }, unbroken(summariseOption(option)))),
    ...ways(option));
}

function ways(option) {
  if (!option.outbound) return [element('p', {}, option.ask?.text ?? '時間は相談してください。'), ask(option.ask)].filter(Boolean);
  return [
    way('行き', option.outbound), way('帰り', option.back), option.ask && ask(option.ask),
  ].filter(Boolean);
}

function way(label, journey) {
  return element('div', { class: 'trip__way' }, element('p', {}, element('strong', {}, label)),
    element('ol', { class: 'trip__legs' }, ...journey.legs.map((leg) => element('li', {}, unbroken(describeLeg(leg))))));
}

function ask(contact) {
  const until = contact?.by ? `${contact.by.slice(5, 16).replace('T', ' ').replace('-', '/')}まで` : '';
  const words = [contact?.who, contact?.phone, until && `予約は${until}`].filter(Boolean).join(' ');
  return words ? element('p', {}, unbroken(words)) : null;
}
