import { fetchAreas, fetchCategories, fetchSite } from '../api/client.js';
import { readDays } from '../format/recurrence.js';
import { BETWEEN_SENTENCES, say } from '../words/say.js';
import { momentKept } from './note.js';

/** Features as a whole: of a list or a detail; what only a pin needs is less. */
const WHOLE = /^\/api\/v1\/resources(\/[^/]+)?$/;

/** What only the server can tell, by parameter. */
const SERVERS = { mode: say('行き方'), minutes: say('行き方'), round_trip: say('行って帰れる') };

/**
 * Answers a question to /resources that was never asked here, from what this device kept of others: by the filters that can
 * be told from a resource itself, with a remark of what it rests on and which filters could not be told.
 *
 * @param {URLSearchParams} question
 * @returns {Promise<import('../api/types.js').FeatureCollection|null>} null where nothing is kept
 */
export async function answerFromKept(question) {
  const [kept, site, categories, areas] = await Promise.all([keptFeatures(), fetchSite(), fetchCategories(), fetchAreas()]);
  if (!kept.length) return null;
  const asked = Object.fromEntries(question);
  const near = asked.near?.split(',').map(Number);
  const seen = kept.map(({ feature }) => ofToday(feature, site.today, near));
  const laterDay = asked.on && !asked.on.startsWith(site.today);
  const tests = [
    ...words(asked.q),
    asked.category && oneOf(idsBelow(categories, asked.category), ({ categories: ids }) => ids ?? []),
    asked.area && oneOf(idsBelow(areas, asked.area), ({ area }) => [area]),
    asked.on && !laterDay && (({ next_session: next }) => next && next.date <= asked.on.slice(-10)),
    asked.day && oneOf(new Set(asked.day.split(',')), weekdays),
    asked.cost_max && (({ cost }) => cost?.yen <= Number(asked.cost_max)),
    asked.accessible && (({ accessibility }) => accessibility?.wheelchair === true),
    near && (({ distance_m: distance }) => distance <= Number(asked.within ?? Infinity)),
  ].filter(Boolean);
  const features = seen.filter(({ properties }) => tests.every((test) => test(properties))).sort(ORDERS[asked.sort] ?? ORDERS.next);
  const untold = [laterDay && say('行く日'), ...Object.keys(SERVERS).map((name) => asked[name] && SERVERS[name])].filter(Boolean);
  return {
    numberMatched: features.length, numberReturned: features.length, links: [], features,
    remark: [
      say('つながらないので、この端末に残っている{count}件からさがしました({when} からの内容)。', {
        count: kept.length, when: momentKept(kept.map(({ at }) => at).sort()[0]),
      }),
      untold.length && say('「{filters}」では、しぼれていません。', { filters: [...new Set(untold)].join('・') }),
    ].filter(Boolean).join(BETWEEN_SENTENCES),
  };
}

/** Each resource once, as it was seen last. */
async function keptFeatures() {
  const found = new Map();
  for (const name of 'caches' in window ? await caches.keys() : []) {
    if (!name.startsWith('tsunagi-answers-')) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const url = new URL(request.url);
      const answer = WHOLE.test(url.pathname) && !url.searchParams.has('properties') && await cache.match(request);
      if (!answer) continue;
      const at = answer.headers.get('X-Kept-At');
      const body = await answer.json();
      for (const feature of body.features ?? [body]) {
        if (!(found.get(feature.id)?.at > at)) found.set(feature.id, { feature, at });
      }
    }
  }
  return [...found.values()];
}

/** Without what has passed, and what depended on another question. */
function ofToday({ id, geometry, properties: { travel, distance_m: other, ...properties } }, today, near) {
  const next = [properties.next_session, ...(properties.sessions ?? [])].find((session) => session?.date >= today);
  return { type: 'Feature', id, geometry, properties: { ...properties, next_session: next, distance_m: near && geometry ? metres(near, geometry.coordinates) : undefined } };
}

/** On a plane, which is right for a municipality. */
function metres([lat, lon], [toLon, toLat]) {
  const perDegree = 111_195;
  return Math.round(Math.hypot(toLat - lat, (toLon - lon) * Math.cos((lat * Math.PI) / 180)) * perDegree);
}

function words(q = '') {
  return plain(q).split(/\s+/).filter(Boolean).map((word) => (p) => plain(
    [p.name, p.name_kana, p.description, p.organization, p.venue, p.address, p.note].join(' ')).includes(word));
}

/** Width, kana type and case do not matter. */
function plain(text) {
  return text.normalize('NFKC').toLowerCase().replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function oneOf(wanted, own) {
  return (properties) => own(properties).some((each) => wanted.has(each));
}

function idsBelow(tree, ids) {
  const wanted = new Set(ids.split(','));
  for (const { id, children = [] } of tree) {
    if (wanted.has(id)) for (const child of children) wanted.add(child.id);
  }
  return wanted;
}

/** mon … sun, of the rules and of the next session. */
function weekdays({ schedule, next_session: next }) {
  const codes = (schedule?.rules ?? []).flatMap(({ rrule, dates = [] }) => [...(readDays(rrule ?? '')?.weekdays ?? []), ...dates.map(weekdayOf)]);
  return [...codes, ...(next ? [weekdayOf(next.date)] : [])].map((code) => DAYS[code]);
}

const DAYS = { SU: 'sun', MO: 'mon', TU: 'tue', WE: 'wed', TH: 'thu', FR: 'fri', SA: 'sat' };

function weekdayOf(date) {
  return Object.keys(DAYS)[new Date(`${date}T00:00:00Z`).getUTCDay()];
}

const NEVER = '9999';
const begins = ({ next_session: next }) => (next ? `${next.date}${next.starts_at ?? '24'}` : NEVER);
const ORDERS = {
  next: (a, b) => begins(a.properties).localeCompare(begins(b.properties)),
  name: (a, b) => (a.properties.name_kana ?? a.properties.name).localeCompare(b.properties.name_kana ?? b.properties.name, 'ja'),
  distance: (a, b) => a.properties.distance_m - b.properties.distance_m,
  travel: (a, b) => a.properties.distance_m - b.properties.distance_m,
};
