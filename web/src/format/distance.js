/**
 * A distance in words: 「410m」, 「1.2km」, 「12km」; 「約1.2km」 when the place itself is only roughly known.
 *
 * @param {number} meters
 * @param {string} [precision] the place's precision; anything but `exact` is approximate
 * @returns {string}
 */
export function formatDistance(meters, precision = 'exact') {
  return (precision === 'exact' ? '' : '約') + inWords(meters, precision);
}

function inWords(meters, precision) {
  const step = precision === 'exact' ? 10 : 100;
  const rounded = Math.max(step, Math.round(meters / step) * step);
  if (rounded < 1000) return `${rounded}m`;
  const kilometers = meters / 1000;
  return kilometers < 9.95 ? `${kilometers.toFixed(1)}km` : `${Math.round(kilometers)}km`;
}
