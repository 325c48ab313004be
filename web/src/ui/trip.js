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
 * @param {{today: string, origin: {lat: number, lon: number}|null, by: string[]}} context  by: the modes
 *     that the visitor chose, none for the usual ones
 * @returns {HTMLElement|null} null where there is no session to go to
 */
export function createTrip(feature, { today, origin, by }) {
  const dates = [...new Set((feature.properties.sessions ?? []).map((session) => session.date))].slice(0, FIRST_DATES);
  if (!dates.length || !feature.geometry) return null;
  if (!origin) return element('p', { class: 'hint' }, NO_ORIGIN);
  const answer = element('div', { class: 'trip__answer', 'aria-live': 'polite' });
  const choice = element('select', {
    class: 'trip__date', on: { change: () => show(choice.value) },
  }, ...dates.map((date) => element('option', { value: date }, formatDate(date, today))));

  const ask = (on, mode) => fetchTrip(feature.id, {
    from: `${origin.lat},${origin.lon}`, on, ...(mode.length ? { mode: mode.join(',') } : {}),
  });

  async function show(date) {
    answer.replaceChildren(element('p', { class: 'hint' }, '調べています…'));
    try {
      const trip = await ask(date, by);
      if (choice.value !== date) return;
      answer.replaceChildren(...describeTrip(trip));
      if (!hasWay(trip)) answer.append(...await alternatives(date));
    } catch (error) {
      answer.replaceChildren(element('p', {}, describeProblem(error)));
    }
  }

  /** What else there is when there is no way: other means on that day, and the next day with a way. */
  async function alternatives(date) {
    const [otherwise, ...days] = await Promise.all([
      by.length ? ask(date, []) : null,
      ...dates.filter((each) => each !== date).map(async (each) => hasWay(await ask(each, by)) && each),
    ]);
    if (choice.value !== date) return [];
    const next = days.find(Boolean);
    return [
      ...(otherwise && hasWay(otherwise) ? [element('p', {}, 'ほかの行き方ならあります。'), ...otherwise.sessions.flatMap((session) => (
        session.options.slice(0, MOST_OPTIONS).map(describeWays)))] : []),
      next && element('p', {}, element('button', { type: 'button', class: 'button', on: { click: () => {
        choice.value = next;
        choice.focus();
        void show(next);
      } } }, `${formatDate(next, today)}なら行って帰れます`)),
    ].filter(Boolean);
  }

  const asked = feature.properties.travel?.session?.date;
  if (dates.includes(asked)) choice.value = asked;
  void show(choice.value);
  return element('div', { class: 'trip' },
    element('label', { class: 'trip__choice' }, spoken('行く日'), choice), answer);
}

function hasWay(trip) {
  return trip.sessions.some((session) => session.options.length);
}

function describeTrip(trip) {
  return [
    ...trip.remarks.map((remark) => element('p', {}, remark.text)),
    ...trip.sessions.flatMap((session) => describeSession(session, trip.sessions.length > 1)),
    element('p', { class: 'hint' }, [trip.basis === 'estimate' && ESTIMATE, trip.sample && SAMPLE].filter(Boolean).join('')),
    trip.attribution && element('p', { class: 'hint' }, `道路: ${trip.attribution}`),
  ].filter(Boolean);
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
