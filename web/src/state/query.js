import { addDays } from '../format/date.js';
import { asksTravel } from './view.js';

/** How many resources a page of the list holds. */
const PAGE_SIZE = 20;
const PIN_PAGE_SIZE = 500;

/**
 * The filters of a view as parameters of GET /resources.
 *
 * @param {import('./view.js').View} view
 * @param {{lat: number, lon: number}|null} origin
 * @param {string} today
 */
function filters(view, origin, today) {
  const entries = {
    q: view.q.trim(),
    category: view.categories.join(','),
    area: view.area,
    near: origin ? `${origin.lat},${origin.lon}` : '',
    within: origin && view.within ? String(view.within) : '',
    on: { '': '', today, week: `${today}/${lastDayOfWeek(today)}` }[view.when] ?? view.when,
    day: view.days.join(','),
    cost_max: view.free ? '0' : '',
    accessible: view.wheelchair ? 'wheelchair' : '',
    mode: origin ? view.by.join(',') : '',
    minutes: origin && view.minutes ? String(view.minutes) : '',
    round_trip: origin && view.round ? 'true' : '',
    wheelchair: origin && view.wheelchair && asksTravel(view) ? 'true' : '',
  };
  return Object.entries(entries).filter(([, value]) => value);
}

/** What the list asks for. @returns {URLSearchParams} */
export function listParameters(view, origin, today) {
  const parameters = new URLSearchParams(filters(view, origin, today));
  parameters.set('sort', sortOf(view, Boolean(origin)));
  parameters.set('limit', String(PAGE_SIZE));
  return parameters;
}

/** What the map asks for: every match, and only what a pin needs to be drawn. @returns {URLSearchParams} */
export function pinParameters(view, origin, today) {
  const parameters = new URLSearchParams(filters(view, origin, today));
  parameters.set('properties', 'categories,precision');
  parameters.set('limit', String(PIN_PAGE_SIZE));
  return parameters;
}

/** What the calendar asks for. @param {{first: string, last: string}} days @returns {URLSearchParams} */
export function sessionParameters(view, origin, today, { first, last }) {
  const parameters = new URLSearchParams(filters(view, origin, today));
  parameters.set('on', `${first}/${last}`);
  return parameters;
}

/** What the sheet for the wall asks for. Nobody's home stands on a wall. @param {string} month @returns {URLSearchParams} */
export function wallParameters(view, today, month) {
  const parameters = new URLSearchParams(filters({ ...view, when: '' }, null, today));
  parameters.set('month', month);
  if (view.lang) parameters.set('lang', view.lang);
  return parameters;
}

/** The names of the same pins, which are a third of the whole. @param {URLSearchParams} pinParameters */
export function nameParameters(pinParameters) {
  const parameters = new URLSearchParams(pinParameters);
  parameters.set('properties', 'name');
  return parameters;
}

/** Only to learn how many there would be. @returns {URLSearchParams} */
export function countParameters(view, origin, today) {
  const parameters = new URLSearchParams(filters(view, origin, today));
  parameters.set('properties', 'name');
  parameters.set('limit', '1');
  return parameters;
}

/**
 * The order in use: as chosen, or what takes least time to get to when that is asked, or nearest first from an origin,
 * otherwise what takes place next.
 *
 * @returns {'distance'|'travel'|'next'|'name'}
 */
export function sortOf(view, hasOrigin) {
  const possible = { distance: hasOrigin, travel: hasOrigin && asksTravel(view), next: true, name: true };
  return ([view.sort, 'travel', 'distance', 'next'].find((sort) => possible[sort]));
}

/** 今週 means today and the six days after it: on a Saturday nobody wants a week of two days. */
export function lastDayOfWeek(today) {
  return addDays(today, 6);
}
