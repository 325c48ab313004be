import { say } from '../words/say.js';

/** What sort of seed (タネ) it is, with an example. @type {[string, string, string][]} */
export const SORTS = [
  ['place', say('場所'), say('例：みんなが自然に集まるベンチ')],
  ['skill', say('人のとくいなこと'), say('例：わら細工ができる人がいます')],
  ['custom', say('ならわし・行事'), say('例：秋に地蔵さんの前でもちをつきます')],
];

/** What the steward reads, whichever language it was written in. */
const FOR_STEWARD = { place: '場所', skill: '人のとくいなこと', custom: 'ならわし・行事' };

const CONSENT = '(本人に聞きました)';

/** @param {string} sort @returns {string} '' when it is none of them */
export function sortName(sort) {
  return SORTS.find(([each]) => each === sort)?.[1] ?? '';
}

/** What the steward is told of a seed. @param {{sort: string, consent: boolean}} fields */
export function seedComment({ sort, consent }) {
  return `${FOR_STEWARD[sort] ?? ''}${sort === 'skill' && consent ? CONSENT : ''}`;
}

/** What such a comment says. @param {string} comment @returns {{sort: string, consent: boolean}} */
export function readSeedComment(comment) {
  const consent = comment.endsWith(CONSENT);
  const name = consent ? comment.slice(0, -CONSENT.length) : comment;
  return { sort: Object.keys(FOR_STEWARD).find((sort) => FOR_STEWARD[sort] === name) ?? '', consent };
}
