/** How sure we are of where something is, in words. */

const IN_WORDS = {
  exact: '',
  block: '地図の場所はおおよそです(番地の近く)',
  oaza: '地図の場所はおおよそです(大字の中心)',
  none: '地図に場所はありません',
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
  const venue = properties.venue ?? '';
  if (venue && area) return `${venue}(${area})`;
  return venue || area || properties.address || '';
}
