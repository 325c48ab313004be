import { contentOf, isEmpty, voice } from './fields.js';

/** Objects of which a form shows some parts: a correction brings the whole, with what no control shows. */
const OF_PARTS = ['contact', 'cost', 'eligibility', 'accessibility', 'booking', 'pickup'];

/**
 * What somebody changed, and nothing else: a field that was emptied is null.
 *
 * @param {import('./fields.js').Fields} now
 * @param {import('./fields.js').Fields} before what the resource had filled in
 * @param {Record<string, any>} properties of the resource; what no field shows (a fax, an extension) stays in it
 * @returns {Record<string, any>} the content of a correction
 */
export function correctionOf(now, before, properties) {
  const [next, previous] = [contentOf(now), contentOf(before)];
  const names = new Set([...Object.keys(next), ...Object.keys(previous)]);
  return Object.fromEntries([...names]
    .filter((name) => !same(next[name], previous[name]))
    .map((name) => [name, OF_PARTS.includes(name)
      ? wholeWith(next[name] ?? {}, previous[name] ?? {}, properties[name])
      : next[name] ?? null]));
}

/**
 * The feature as it would be with a correction.
 *
 * @param {{geometry?: any, properties: Record<string, any>}} feature
 * @param {Record<string, any>} content
 */
export function corrected(feature, content) {
  const { location, ...properties } = content;
  const merged = { ...feature.properties };
  for (const [name, value] of Object.entries(properties)) {
    merged[name] = value ?? undefined;
  }
  if (location === undefined) return { ...feature, properties: merged };
  const geometry = location && { type: 'Point', coordinates: [location.lon, location.lat] };
  return { ...feature, geometry, properties: { ...merged, precision: location ? location.precision ?? 'exact' : 'none' } };
}

/** @returns {Record<string, any>|null} null when nothing of it is left */
function wholeWith(next, previous, known = {}) {
  const whole = { ...known };
  for (const name of new Set([...Object.keys(next), ...Object.keys(previous)])) {
    if (same(next[name], previous[name])) continue;
    whole[name] = name === 'phones' ? phonesWith(next.phones, known) : next[name];
    if (whole[name] === undefined) delete whole[name];
  }
  return isEmpty(whole) ? null : whole;
}

/** The number that was corrected in its place, with the others behind it. */
function phonesWith(changed = [], contact) {
  const old = voice(contact);
  const others = (contact.phones ?? []).filter((phone) => phone !== old);
  const all = [...changed.map((phone) => ({ ...old, ...phone })), ...others];
  return all.length ? all : undefined;
}

function same(a, b) {
  return (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b);
}
