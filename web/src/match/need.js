/**
 * What a person wishes for, what stands in the way and how they travel: the fields of the form, and the question of
 * `POST /matches` that they make. Who it is stands nowhere in it. Pure.
 *
 * @typedef {object} Need
 * @property {string} words  wishes in free words, apart by spaces or commas
 * @property {string[]} categories
 * @property {string[]} roles
 * @property {string[]} barriers
 * @property {string[]} concerns
 * @property {string} yen  most for a month
 * @property {string} language  a tag such as vi
 * @property {string} age  first year of a decade
 * @property {string} area
 * @property {{lat: number, lon: number}|null} point  instead of the area; rounded to about 500 m
 * @property {string} walk  minutes
 * @property {string} longest  minutes of a way
 * @property {Record<string, string[]>} means  by mode the days on which it can be had; none for every day
 * @property {string[]} days
 * @property {string} from  HH:MM
 * @property {string} to  HH:MM
 * @property {string} first  YYYY-MM-DD
 */

/** As the API calls them, Monday first. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** By what the server goes when nothing is chosen. */
const USUAL_MEANS = ['walk', 'transit'];
const USUAL_WALK = '15';

/** Steps of a two-hundredth of a degree, as the server rounds. */
const GRID = 200;

/** @returns {Need} */
export function emptyNeed() {
  return {
    words: '', categories: [], roles: [], barriers: [], concerns: [], yen: '', language: '', age: '', area: '', point: null,
    walk: USUAL_WALK, longest: '', means: {}, days: [], from: '', to: '', first: '',
  };
}

/** Nothing finer leaves the page. @param {{lat: number, lon: number}} point */
export function roundPoint({ lat, lon }) {
  return { lat: Math.round(lat * GRID) / GRID, lon: Math.round(lon * GRID) / GRID };
}

/** @param {string} text @returns {string[]} */
export function wordsOf(text) {
  return [...new Set(text.split(/[\s、,，。・]+/u).filter(Boolean))];
}

/** Puts a value in or takes it out. @param {string[]} values @param {string} value */
export function toggled(values, value) {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

/** The body of `POST /matches`, without what nobody said. @param {Need} need */
export function questionOf(need) {
  const means = Object.entries(need.means).map(([mode, days]) => said({ mode, days }));
  return said({
    wishes: said({ words: wordsOf(need.words), categories: need.categories, roles: need.roles }),
    barriers: need.barriers, concerns: need.concerns, monthly_yen: whole(need.yen),
    language: need.barriers.includes('language') ? need.language : '', age: whole(need.age),
    travel: said({
      area: need.point ? '' : need.area, point: need.point, walk_minutes: whole(need.walk), longest_minutes: whole(need.longest), means,
    }),
    when: said({ days: need.days, from: need.from, to: need.to, first: need.first }),
  });
}

/** The fields that a question fills; what a case keeps is such a question. @param {Record<string, any>} question @returns {Need} */
export function needOf({ wishes = {}, travel = {}, when = {}, ...rest }) {
  const text = (value) => (value === undefined || value === null ? '' : String(value));
  return {
    ...emptyNeed(),
    words: (wishes.words ?? []).join(' '), categories: wishes.categories ?? [], roles: wishes.roles ?? [],
    barriers: rest.barriers ?? [], concerns: rest.concerns ?? [], yen: text(rest.monthly_yen), language: text(rest.language),
    age: text(rest.age), area: text(travel.area), point: travel.point ?? null, walk: text(travel.walk_minutes ?? USUAL_WALK),
    longest: text(travel.longest_minutes), means: Object.fromEntries((travel.means ?? []).map(({ mode, days }) => [mode, days ?? []])),
    days: when.days ?? [], from: text(when.from), to: text(when.to), first: text(when.first),
  };
}

/** What of a need one relaxation changes. @type {Record<string, (need: Need, value: string) => Partial<Need>>} */
const RELAXED = {
  walk: (_, value) => ({ walk: value }),
  day: ({ days }, value) => ({ days: [...days, DAYS[Number(value) - 1]] }),
  hours: () => ({ from: '', to: '' }),
  mornings: ({ barriers }) => ({ barriers: barriers.filter((one) => one !== 'mornings') }),
  cost: (_, value) => ({ yen: value }),
  means: (need, value) => ({ means: { ...meansOf(need), [value]: [] } }),
};

/** What takes it back and leaves the rest as it is by then. @type {Record<string, (need: Need, before: Need, value: string) => Partial<Need>>} */
const TIGHTENED = {
  walk: (_, { walk }) => ({ walk }),
  day: ({ days }, _, value) => ({ days: days.filter((one) => one !== DAYS[Number(value) - 1]) }),
  hours: (_, { from, to }) => ({ from, to }),
  mornings: ({ barriers }) => ({ barriers: [...new Set([...barriers, 'mornings'])] }),
  cost: (_, { yen }) => ({ yen }),
  means: ({ means }, _, value) => ({ means: Object.fromEntries(Object.entries(means).filter(([mode]) => mode !== value)) }),
};

/**
 * What a relaxation changes, and what takes it back.
 *
 * @param {Need} need @param {import('../api/matching.js').Relaxation} relaxation
 * @returns {{change: Partial<Need>, undo: (later: Need) => Partial<Need>}}
 */
export function relax(need, { kind, value }) {
  return { change: RELAXED[kind](need, value), undo: (later) => TIGHTENED[kind](later, need, value) };
}

/**
 * What a proposal out of notes changes.
 *
 * @param {Need} need @param {import('../api/matching.js').Proposal} proposal
 * @returns {Partial<Need>}
 */
export function accepted(need, proposal) {
  const { kind, value } = proposal;
  const word = wordOf(proposal);
  if (word) return isAccepted(need, proposal) ? {} : { words: `${need.words} ${word}`.trim() };
  const [mode, days = ''] = value.split(':');
  if (kind === 'means') return { means: { ...need.means, [mode]: days ? days.split(',') : [] } };
  if (kind === 'days') return { days: DAYS.filter((day) => need.days.includes(day) || value.split(',').includes(day)) };
  const list = { wish: 'categories', role: 'roles', barrier: 'barriers', concern: 'concerns' }[kind];
  return list ? { [list]: [...new Set([...need[list], value])] } : {};
}

/**
 * What a memo calls by a part of a category's name is wished for by that word: who plays go is not sent to mahjong first.
 *
 * @param {import('../api/matching.js').Proposal} proposal
 * @returns {string} '' for any other
 */
export function wordOf({ kind, name, words }) {
  return kind === 'wish' && name !== words && name.includes(words) ? words : '';
}

/** @param {Need} need @param {import('../api/matching.js').Proposal} proposal */
export function isAccepted(need, proposal) {
  const word = wordOf(proposal);
  if (word) return wordsOf(need.words).includes(word);
  return Object.entries(accepted(need, proposal)).every(([name, value]) => JSON.stringify(need[name]) === JSON.stringify(value));
}

/** What is lacking before anybody can be asked. @param {Need} need @returns {import('../add/errors.js').Fault[]} */
export function faultsOf(need) {
  return need.area || need.point ? [] : [{ path: 'travel.area', text: '出発する地区を選ぶか、地図で決めてください。' }];
}

function meansOf({ means }) {
  return Object.keys(means).length ? means : Object.fromEntries(USUAL_MEANS.map((mode) => [mode, []]));
}

function whole(text) {
  return text === '' ? null : Number(text);
}

function said(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => (
    value !== '' && value !== null && !(Array.isArray(value) && !value.length)
    && !(typeof value === 'object' && !Array.isArray(value) && !Object.keys(value).length))));
}
