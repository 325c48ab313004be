import { byMode, duration, time } from '../format/journey.js';

/** The way there and back of a match in words. Pure. */

const PICKED = { near: '近い', new: '新しい世界', role: '役割がある' };

/** Why it stands among the first. @param {string|undefined} pick @returns {string} */
export function describePick(pick) {
  return PICKED[pick ?? ''] ?? '';
}

/**
 * 「行き バス・電車で 13:02 → 13:24」, 「帰り …」, and what there is to know of it.
 *
 * @param {import('../api/matching.js').Way} way
 * @returns {string[]} lines
 */
export function describeWay(way) {
  return [
    `行き ${byMode(way.mode, way)}${times(way.leaves, way.arrives)}`,
    `帰り ${byMode(way.back_mode, way)}${times(way.leaves_back, way.home)}`,
    remarks(way),
  ].filter(Boolean);
}

function times(from, to) {
  if (from && to) return ` ${time(from)} → ${time(to)}`;
  if (from) return ` ${time(from)}に出る`;
  return to ? ` ${time(to)}に着く` : '';
}

function remarks(way) {
  const parts = [
    way.minutes !== undefined && `長いほうで${duration(way.minutes)}`,
    way.walking_minutes && way.mode !== 'walk' && `歩く${duration(way.walking_minutes)}`,
    way.waiting_minutes && `会場で待つ${duration(way.waiting_minutes)}`,
    way.ask && '前もって電話が必要',
    way.approximate && '時間はおおよそ',
  ].filter(Boolean);
  return parts.join('、');
}
