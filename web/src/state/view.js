import { language } from '../words/say.js';
import { roundedPoint } from './reference.js';

/**
 * What the page shows, as written in its address. Everything that can be shared is here, nothing else.
 *
 * @typedef {object} View
 * @property {string} q
 * @property {string[]} categories  one top-level id, or ids of its children
 * @property {{lat: number, lon: number}|null} near  rounded to about 100 m: an address may be passed on
 * @property {string} from  area id used as origin; '' when `near` is or nothing
 * @property {string} area  area id that all must lie in
 * @property {number} within  metres; 0 for no limit
 * @property {string} when  '', today, week or a date
 * @property {string[]} by  modes of travel; none when getting there is not asked
 * @property {number} minutes  each way; 0 for no limit
 * @property {boolean} round  only what has a way there and back
 * @property {string[]} days  mon … sun
 * @property {boolean} free
 * @property {boolean} wheelchair
 * @property {''|'distance'|'travel'|'next'|'name'} sort  '' for the natural order
 * @property {'list'|'map'|'calendar'} tab  list and map stand side by side on a wide screen
 * @property {string} at  where the calendar stands: '' for the week from today on, a date, or a month such as 2026-12
 * @property {string} map  where somebody has put the map: latitude, longitude (about 100 m, as near), zoom; '' where what is found fits in
 * @property {string} id  the resource whose detail is open
 * @property {string} lang  '' for Japanese; an address that is passed on keeps its language
 */

/** @type {View} */
export const EMPTY_VIEW = Object.freeze({
  q: '', categories: [], near: null, from: '', area: '', within: 0, when: '', by: [], minutes: 0, round: false, days: [],
  free: false, wheelchair: false, sort: '', tab: 'list', at: '', map: '', id: '', lang: '',
});

/** Weekday codes of the API, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Distances one can choose, in metres. */
export const DISTANCES = [1000, 3000, 5000, 10000];

/** Lengths of one way that one can choose, in minutes. */
export const MINUTES = [10, 15, 20, 30, 45, 60, 90];

const BY = ['walk', 'bicycle', 'car', 'transit', 'taxi', 'pickup'];

/** @param {string} search location.search @returns {View} what is not understood is left out */
export function parseView(search) {
  const given = new URLSearchParams(search);
  const near = parseNear(given.get('near'));
  return {
    q: (given.get('q') ?? '').slice(0, 100),
    categories: list(given.get('category')),
    near,
    from: near ? '' : (given.get('from') ?? ''),
    area: given.get('area') ?? '',
    within: oneOf(DISTANCES, Number(given.get('within')), 0),
    when: parseWhen(given.get('when')),
    by: BY.filter((mode) => list(given.get('by')).includes(mode)),
    minutes: oneOf(MINUTES, Number(given.get('minutes')), 0),
    round: given.get('round') === '1',
    days: WEEKDAYS.filter((code) => list(given.get('day')).includes(code)),
    free: given.get('free') === '1',
    wheelchair: given.get('wheelchair') === '1',
    sort: oneOf(['distance', 'travel', 'next', 'name'], given.get('sort'), ''),
    tab: oneOf(['map', 'calendar'], given.get('tab'), 'list'),
    at: [given.get('at') ?? ''].find((at) => isDate(at) || isDate(`${at}-01`)) ?? '',
    map: /^-?\d\d?(\.\d+)?,-?\d{1,3}(\.\d+)?,\d\d?$/.exec(given.get('map'))?.[0] ?? '',
    id: given.get('id') ?? '',
    lang: language === 'ja' ? '' : language,
  };
}

/** @param {View} view @returns {string} the query string, with ? when there is one */
export function formatView(view) {
  const entries = {
    q: view.q,
    category: view.categories.join(','),
    near: view.near ? `${view.near.lat},${view.near.lon}` : '',
    from: view.from,
    area: view.area,
    within: hasOrigin(view) && view.within ? String(view.within) : '',
    when: view.when,
    by: view.by.join(','),
    minutes: view.minutes ? String(view.minutes) : '',
    round: view.round ? '1' : '',
    day: view.days.join(','),
    free: view.free ? '1' : '',
    wheelchair: view.wheelchair ? '1' : '',
    sort: view.sort,
    tab: view.tab === 'list' ? '' : view.tab,
    at: view.at,
    map: view.map,
    id: view.id,
    lang: view.lang,
  };
  const parameters = new URLSearchParams(Object.entries(entries).filter(([, value]) => value));
  const text = parameters.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

/** @param {View} view */
export function hasOrigin(view) {
  return Boolean(view.near || view.from);
}

/** Whether the list tells how one gets there. @param {View} view */
export function asksTravel(view) {
  return hasOrigin(view) && Boolean(view.by.length || view.minutes || view.round);
}

function parseNear(text) {
  const match = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? '');
  if (!match) return null;
  const [lat, lon] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? roundedPoint(lat, lon) : null;
}

function parseWhen(text) {
  return text === 'today' || text === 'week' || isDate(text) ? text : '';
}

/** No 30th of February. */
function isDate(text) {
  const date = new Date(`${text}T00:00Z`);
  return date.getTime() > 0 && date.toISOString().slice(0, 10) === text;
}

function list(text) {
  return (text ?? '').split(',').filter(Boolean);
}

function oneOf(allowed, value, otherwise) {
  return allowed.includes(value) ? value : otherwise;
}
