import { element, spoken, unbroken } from './element.js';
import { describeProblem } from './notice.js';
import { createTripSheet, describeAsk } from './trip-sheet.js';
import { fetchFeeds, fetchTrip } from '../api/client.js';
import { formatClock, formatDate } from '../format/date.js';
import { describeLeg, describeOption, summariseOption } from '../format/trip.js';
import { speakLeg, speakOption, speakSummary } from '../format/trip-speech.js';
import { describeValidity } from '../format/validity.js';
import { BETWEEN_SENTENCES, original, say } from '../words/say.js';

const FIRST_DATES = 5;
const MOST_OPTIONS = 3;
const NO_ORIGIN = say('「近くで探す」で出発地をえらぶと、バスなどの行きと帰りが分かります。');
const ESTIMATE = say('歩く時間と車の時間は目安です。');
const ASK = say('時間は相談してください。');
const SAMPLE = say('バスの時刻は架空のもの(サンプル)です。');

/** What each option looks like on paper. @type {WeakMap<Element, () => HTMLElement>} */
const sheets = new WeakMap();

/**
 * There and back to the next sessions of a resource, from the origin that the visitor chose.
 *
 * @param {import('../api/types.js').Feature} feature with its sessions
 * @param {{today: string, origin: {lat: number, lon: number}|null, by: string[], wheelchair: boolean}} context  by: the modes
 *     that the visitor chose, none for the usual ones
 * @returns {HTMLElement|null} null where there is no session to go to
 */
export function createTrip(feature, { today, origin, by, wheelchair }) {
  const dates = [...new Set((feature.properties.sessions ?? []).map((session) => session.date))].slice(0, FIRST_DATES);
  if (!dates.length || !feature.geometry) return null;
  if (!origin) return element('p', { class: 'hint' }, NO_ORIGIN);
  const answer = element('div', { class: 'trip__answer' });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const choice = element('select', {
    class: 'trip__date', on: { change: () => show(choice.value) },
  }, ...dates.map((date) => element('option', { value: date }, formatDate(date, today))));

  const ask = (on, mode) => fetchTrip(feature.id, {
    from: `${origin.lat},${origin.lon}`, on, ...(mode.length ? { mode: mode.join(',') } : {}), ...(wheelchair ? { wheelchair: 'true' } : {}),
  });

  async function show(date) {
    answer.replaceChildren(element('p', { class: 'hint' }, say('調べています…')));
    try {
      // A trip is worth telling without what is known of its timetable.
      const [trip, feeds] = await Promise.all([ask(date, by), fetchFeeds().catch(() => [])]);
      if (choice.value !== date) return;
      const context = { feature, today, validity: describeValidity(feeds, date, today) };
      answer.replaceChildren(...describeTrip(trip, context));
      if (!hasWay(trip)) answer.append(...await alternatives(date, context));
      if (choice.value === date) status.textContent = found(formatDate(date, today), answer);
    } catch (error) {
      answer.replaceChildren(element('p', { role: 'alert' }, describeProblem(error)));
    }
  }

  /** What else there is when there is no way: other means on that day, and the next day with a way. */
  async function alternatives(date, context) {
    const [otherwise, ...days] = await Promise.all([
      by.length ? ask(date, []) : null,
      ...dates.filter((each) => each !== date).map(async (each) => hasWay(await ask(each, by)) && each),
    ]);
    if (choice.value !== date) return [];
    const next = days.find(Boolean);
    return [
      ...(otherwise && hasWay(otherwise) ? [element('p', {}, say('ほかの行き方ならあります。')), ...otherwise.sessions.flatMap((session) => (
        describeOptions(session, { ...context, trip: otherwise, session })))] : []),
      next && element('p', {}, element('button', { type: 'button', class: 'button', on: { click: () => {
        choice.value = next;
        choice.focus();
        void show(next);
      } } }, say('{date}なら行って帰れます', { date: formatDate(next, today) }))),
    ].filter(Boolean);
  }

  const asked = feature.properties.travel?.session?.date;
  if (dates.includes(asked)) choice.value = asked;
  void show(choice.value);
  return element('div', { class: 'trip' },
    element('label', { class: 'trip__choice' }, spoken(say('行く日')), choice), status, answer);
}

/** For the ear: the answer itself is too long to be read out at once. */
function found(date, answer) {
  const count = answer.querySelectorAll('.trip__option').length;
  return count ? say('{date}の行き方を{count}とおり出しました。', { date, count })
    : say('{date}に行って帰る方法は見つかりませんでした。', { date });
}

function hasWay(trip) {
  return trip.sessions.some((session) => session.options.length);
}

/** What is to be printed of a detail whose 行き方 is open; null when none is. @param {HTMLElement} content */
export function openTripSheet(content) {
  const open = content.querySelector('.trip__option[open]');
  return (open && sheets.get(open)?.()) ?? null;
}

function describeTrip(trip, context) {
  return [
    ...trip.remarks.map((remark) => element('p', {}, say(remark.text))),
    ...trip.sessions.flatMap((session) => describeSession(session, trip, context)),
    element('p', { class: 'hint' }, [trip.basis === 'estimate' && ESTIMATE, trip.sample && SAMPLE].filter(Boolean).join(BETWEEN_SENTENCES)),
    trip.approximate && element('p', { class: 'hint' }, say('場所がおおよそしか分からないので、歩く時間もおおよそです。')),
    trip.attribution && element('p', { class: 'hint' }, say('道路: {source}', { source: original(trip.attribution) })),
    ...context.validity.map(({ text, warning }) => element('p', { class: warning ? 'trip__remark' : 'hint' }, text)),
  ].filter(Boolean);
}

function describeSession(session, trip, context) {
  return [
    trip.sessions.length > 1 && session.starts_at
      && element('p', {}, element('strong', {}, say('{time}からの回', { time: formatClock(session.starts_at) }))),
    ...session.remarks.map((remark) => element('p', { class: 'trip__remark' }, say(remark.text))),
    ...describeOptions(session, { ...context, trip, session }),
    session.drop_in && element('p', { class: 'hint' }, say('開いている間の1時間だけいるとして調べました。')),
    session.end_assumed && element('p', { class: 'hint' }, say('終わる時刻が書かれていないので、2時間後としました。')),
  ].filter(Boolean);
}

function describeOptions({ options }, context) {
  return options.slice(0, MOST_OPTIONS).map((option) => describeWays(option, context));
}

function describeWays(option, context) {
  const details = element('details', { class: 'trip__option', name: 'trip' },
    element('summary', {}, element('strong', {}, twice(describeOption(option), speakOption(option))),
      element('span', { class: 'trip__summary' }, twice(summariseOption(option), speakSummary(option)))),
    ...ways(option),
    element('button', { type: 'button', class: 'button trip__print', on: { click: () => window.print() } }, say('この行き方を印刷')));
  sheets.set(details, () => createTripSheet(option, context));
  return details;
}

/** Short for the eye, a sentence for the ear. */
function twice(short, sentence) {
  const shown = unbroken(short);
  shown.setAttribute('aria-hidden', 'true');
  return element('span', {}, shown, spoken(sentence));
}

function ways(option) {
  const call = describeAsk(option.ask);
  const asking = call && element('p', {}, unbroken(call));
  if (!option.outbound) return [element('p', {}, original(option.ask?.text ?? '') || ASK), asking].filter(Boolean);
  return [way(say('行き'), option.outbound, option.ask), way(say('帰り'), option.back, option.ask), asking].filter(Boolean);
}

function way(label, journey, ask) {
  if (!journey.departure) {
    return element('div', { class: 'trip__way' }, element('h3', { class: 'trip__label' }, label),
      element('p', {}, [say('送迎。'), original(ask?.text ?? '') || ASK].join(BETWEEN_SENTENCES)));
  }
  return element('div', { class: 'trip__way' }, element('h3', { class: 'trip__label' }, label),
    element('ol', { class: 'trip__legs' }, ...journey.legs.map((leg, i) => (
      element('li', {}, twice(describeLeg(leg), speakLeg(leg, journey.legs[i + 1])))))));
}
