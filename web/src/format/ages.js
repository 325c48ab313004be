/**
 * For which ages, in words: 「65歳以上」, 「6歳から12歳まで」.
 *
 * @param {{minimum_age?: number, maximum_age?: number}} ages
 * @returns {string} '' when there is no limit
 */
export function formatAges({ minimum_age: from, maximum_age: to }) {
  if (from && to) return `${from}歳から${to}歳まで`;
  if (from) return `${from}歳以上`;
  return to ? `${to}歳まで` : '';
}
