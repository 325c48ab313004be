/** What it costs, in few words; the card needs no more of a resource's terms. */

const FREE = '無料';

/**
 * The cost in one or two words for a card: 「無料」, 「200円」, or the sheet's own words.
 *
 * @param {{text?: string, yen?: number}|undefined} cost
 * @returns {string} '' when nothing is known
 */
export function formatCost(cost) {
  if (cost?.yen === 0) return FREE;
  if (cost?.yen !== undefined) return yen(cost.yen);
  return cost?.text ?? '';
}

function yen(amount) {
  return `${amount.toLocaleString('ja-JP')}円`;
}
