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

/**
 * The cost in full for the detail: the sheet's words, and what they come to when that is not plain from them.
 *
 * @param {{text?: string, yen?: number}|undefined} cost
 * @returns {string}
 */
export function formatCostInFull(cost) {
  const short = formatCost(cost);
  if (!short) return '書かれていません。電話などで聞いてください。';
  if (!cost?.text || cost.text === short || cost.yen === undefined) return short;
  return cost.yen === 0 || plainDigits(cost.text).includes(String(cost.yen))
    ? cost.text
    : `${cost.text}(1回 ${short})`;
}

function yen(amount) {
  return `${amount.toLocaleString('ja-JP')}円`;
}

function plainDigits(text) {
  return text.normalize('NFKC').replaceAll(',', '');
}
