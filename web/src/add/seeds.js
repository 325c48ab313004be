/** What sort of seed (タネ) it is, with an example. Pure. @type {[string, string, string][]} */
export const SORTS = [
  ['place', '場所', '例：みんなが自然に集まるベンチ'],
  ['skill', '人のとくいなこと', '例：わら細工ができる人がいます'],
  ['custom', 'ならわし・行事', '例：秋に地蔵さんの前でもちをつきます'],
];

const CONSENT = '(本人に聞きました)';

/** @param {string} sort @returns {string} '' when it is none of them */
export function sortName(sort) {
  return SORTS.find(([each]) => each === sort)?.[1] ?? '';
}

/** What the steward is told of a seed. @param {{sort: string, consent: boolean}} fields */
export function seedComment({ sort, consent }) {
  return `${sortName(sort)}${sort === 'skill' && consent ? CONSENT : ''}`;
}

/** What such a comment says. @param {string} comment @returns {{sort: string, consent: boolean}} */
export function readSeedComment(comment) {
  const consent = comment.endsWith(CONSENT);
  const name = consent ? comment.slice(0, -CONSENT.length) : comment;
  return { sort: SORTS.find(([, each]) => each === name)?.[0] ?? '', consent };
}
