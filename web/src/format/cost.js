/** What it costs, in few words; the card needs no more of a resource's terms. */

import { original, say } from '../words/say.js';

/**
 * The cost in one or two words for a card: 「無料」, 「200円」, or the sheet's own words.
 *
 * @param {{text?: string, yen?: number}|undefined} cost
 * @returns {string} '' when nothing is known
 */
export function formatCost(cost) {
  if (cost?.yen === 0) return say('無料');
  if (cost?.yen !== undefined) return formatYen(cost.yen);
  return original(cost?.text ?? '');
}

/** 「1,200円」. @param {number} amount */
export function formatYen(amount) {
  return say('{yen}円', { yen: amount });
}
