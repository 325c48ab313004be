/** Where something is and how far, in words. */

import { locale, original, say } from '../words/say.js';

const IN_WORDS = {
  exact: '',
  block: say('地図の場所はおおよそです(番地の近く)'),
  oaza: say('地図の場所はおおよそです(大字の中心)'),
  none: say('地図に場所はありません'),
};

/** @param {string|undefined} precision @returns {string} '' when the place is exact */
export function formatPrecision(precision) {
  return IN_WORDS[precision ?? 'none'] ?? '';
}

/**
 * Where it is, in one line for a card.
 *
 * @param {Record<string, any>} properties
 * @param {(id: string) => string} areaName
 */
export function formatWhere(properties, areaName) {
  const area = properties.area ? areaName(properties.area) : '';
  const venue = original(properties.venue ?? '');
  if (venue && area) return say('{venue}({area})', { venue, area });
  return venue || area || original(properties.address ?? '');
}

/**
 * A distance in words: 「410m」, 「1.2km」, 「12km」; 「約1.2km」 when the place itself is only roughly known.
 *
 * @param {number} meters
 * @param {string} [precision] the place's precision; anything but `exact` is approximate
 * @returns {string}
 */
export function formatDistance(meters, precision = 'exact') {
  const distance = inWords(meters, precision);
  return precision === 'exact' ? distance : say('約{distance}', { distance });
}

function inWords(meters, precision) {
  const step = precision === 'exact' ? 10 : 100;
  const rounded = Math.max(step, Math.round(meters / step) * step);
  if (rounded < 1000) return say('{length}m', { length: rounded });
  const kilometers = meters / 1000;
  const digits = kilometers < 9.95 ? 1 : 0;
  return say('{length}km', { length: kilometers.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }) });
}
