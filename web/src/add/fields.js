import { emptyRule, readRule, writeRule } from './rule.js';

/**
 * What the form holds, as people fill it in, and what of it is sent. Pure.
 *
 * A yes-or-no that nobody answered is ''. Numbers are text until they are sent: what is no number is sent as it was
 * written, so that the server's answer names it.
 *
 * @typedef {Record<string, any>} Fields
 */

/** Questions about the place that are answered by yes, no or not known. */
export const ACCESS = ['wheelchair', 'accessible_toilet', 'handrail', 'parking', 'hearing_loop', 'indoor'];

/** @returns {Fields} */
export function emptyFields() {
  return {
    name: '', name_kana: '', categories: [], description: '',
    venue: '', address: '', area: '', location: null,
    schedule: { way: 'rules', text: '', rules: [emptyRule()] },
    audience: '', minimum_age: '', maximum_age: '', capacity: '', newcomers: '',
    cost: '', yen: '', cost_text: '',
    access: Object.fromEntries(ACCESS.map((question) => [question, ''])), access_text: '',
    booking: '', booking_text: '', pickup: '', pickup_text: '',
    organization: '', contact_name: '', phone: '', email: '', url: '', note: '', photo: null,
    comment: '', ended_on: '', sort: '', consent: false,
  };
}

/**
 * The fields that a resource fills.
 *
 * @param {{geometry?: any, properties: Record<string, any>}} feature
 * @returns {Fields}
 */
export function fieldsOf({ geometry, properties: p }) {
  const yes = (value) => (value === true ? 'yes' : value === false ? 'no' : '');
  const text = (value) => String(value ?? '');
  return {
    ...emptyFields(),
    ...Object.fromEntries(PLAIN.map((name) => [name, text(p[name])])),
    categories: p.categories ?? [],
    location: pointOf(geometry, p.precision),
    schedule: scheduleFields(p.schedule),
    audience: text(p.eligibility?.text), newcomers: yes(p.eligibility?.newcomers_welcome),
    minimum_age: text(p.eligibility?.minimum_age), maximum_age: text(p.eligibility?.maximum_age),
    capacity: text(p.eligibility?.capacity),
    ...costFields(p.cost),
    access: Object.fromEntries(ACCESS.map((question) => [question, yes(p.accessibility?.[question])])),
    access_text: text(p.accessibility?.text),
    booking: yes(p.booking?.required), booking_text: text(p.booking?.text),
    pickup: yes(p.pickup?.offered), pickup_text: text(p.pickup?.text),
    contact_name: text(p.contact?.name), email: text(p.contact?.email), url: text(p.contact?.url),
    phone: text(voice(p.contact)?.number), photo: p.photo ?? null,
  };
}

const PLAIN = ['name', 'name_kana', 'description', 'venue', 'address', 'area', 'organization', 'note', 'ended_on'];

/** Only a place that somebody pointed at: the middle of an area is no place of its own. */
function pointOf(geometry, precision) {
  if (!geometry || precision === 'oaza') return null;
  const [lon, lat] = geometry.coordinates;
  return { lon, lat };
}

function scheduleFields(schedule) {
  const rules = (schedule?.rules ?? []).map(readRule);
  const words = !rules.length && Boolean(schedule?.text);
  return { way: words ? 'words' : 'rules', text: words ? schedule.text : '', rules: rules.length ? rules : [emptyRule()] };
}

function costFields(cost) {
  if (cost?.yen === 0) return { cost: 'free', cost_text: cost.text ?? '', yen: '' };
  if (cost?.yen !== undefined) return { cost: 'yen', yen: String(cost.yen), cost_text: cost.text ?? '' };
  return { cost: cost?.text ? 'words' : '', yen: '', cost_text: cost?.text ?? '' };
}

/** The first number that is dialled to talk. */
export function voice(contact) {
  return contact?.phones?.find((phone) => phone.kind !== 'fax');
}

/**
 * Everything that is filled in, by the names of the API.
 *
 * @param {Fields} fields
 * @returns {Record<string, any>}
 */
export function contentOf(fields) {
  const truth = (answer) => ({ yes: true, no: false })[answer];
  const { access, cost } = fields;
  return filled({
    ...Object.fromEntries(PLAIN.map((name) => [name, fields[name].trim()])),
    categories: fields.categories, location: fields.location, photo: fields.photo,
    schedule: scheduleOf(fields.schedule),
    contact: filled({
      name: fields.contact_name.trim(), phones: phonesOf(fields.phone), email: fields.email.trim(), url: webAddress(fields.url),
    }),
    cost: filled({
      text: fields.cost_text.trim(), yen: cost === 'free' ? 0 : cost === 'yen' ? number(fields.yen) : undefined,
    }),
    eligibility: filled({
      text: fields.audience.trim(), minimum_age: number(fields.minimum_age), maximum_age: number(fields.maximum_age),
      capacity: number(fields.capacity), newcomers_welcome: truth(fields.newcomers),
    }),
    accessibility: filled({
      text: fields.access_text.trim(), ...Object.fromEntries(ACCESS.map((question) => [question, truth(access[question])])),
    }),
    booking: filled({ text: fields.booking_text.trim(), required: truth(fields.booking) }),
    pickup: filled({ text: fields.pickup_text.trim(), offered: truth(fields.pickup) }),
  });
}

/** The words or the rules, never both: of rules, the server says the words. @param {Fields['schedule']} schedule */
export function scheduleOf({ way, text, rules }) {
  if (way === 'words') return filled({ text: text.trim().replace(/\s*\n\s*/g, ' ') });
  return filled({ rules: rules.map(writeRule).filter(Boolean) });
}

function phonesOf(phone) {
  const number = phone.trim();
  return number ? [{ number, kind: 'voice' }] : [];
}

/** People write addresses as they read them aloud: without https. */
function webAddress(url) {
  const written = url.trim();
  return written && !/^[a-z]+:/i.test(written) ? `https://${written}` : written;
}

/** @param {string} text @returns {number|string|undefined} text: what is no number */
export function number(text) {
  const digits = text.normalize('NFKC').trim().replace(/[,円歳人才名]/g, '');
  if (!digits) return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : text.trim();
}

/** Without what is not filled in. */
function filled(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}

/** @param {unknown} value */
export function isEmpty(value) {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && !Object.keys(value).length;
}
