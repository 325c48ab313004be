import { addDays } from '../format/date.js';

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
    near: origin ? `${origin.lat},${origin.lon}` : '',
    within: origin && view.within ? String(view.within) : '',
    on: { '': '', today, week: `${today}/${lastDayOfWeek(today)}` }[view.when],
    day: view.days.join(','),
    cost_max: view.free ? '0' : '',
    accessible: view.wheelchair ? 'wheelchair' : '',
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
 * The order in use: as chosen, or nearest first from an origin, otherwise what takes place next.
 *
 * @returns {'distance'|'next'|'name'}
 */
export function sortOf(view, hasOrigin) {
  if (view.sort && (view.sort !== 'distance' || hasOrigin)) return view.sort;
  return hasOrigin ? 'distance' : 'next';
}

/** 今週 means today and the six days after it: on a Saturday nobody wants a week of two days. */
export function lastDayOfWeek(today) {
  return addDays(today, 6);
}
