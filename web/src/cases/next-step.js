/** What comes next of a case, from what was done. */

const NEXT = {
  contacted: '話を聞く', listened: '行ってみたい所を紹介する', introduced: '参加できたかを聞く', attended: '1か月後に、続いているかを聞く',
  still_after_1_month: '3か月後に、続いているかを聞く', still_after_3_months: '6か月後に、続いているかを聞く',
  still_after_6_months: '支援を終えるかを、本人と相談する', stopped: '別の所をさがすか、支援を終えるかを、本人と相談する',
};
const FIRST = '連絡する';

/**
 * @param {{kind: string, on: string}[]} done each kind with its latest day, in the order of the kinds
 * @returns {string}
 */
export function nextStep(done) {
  const stopped = done.find(({ kind }) => kind === 'stopped');
  // Who stopped and was then introduced elsewhere begins there.
  const since = stopped ? done.filter(({ on }) => on >= stopped.on) : done;
  return NEXT[since[since.length - 1]?.kind] ?? FIRST;
}

/** Each kind of step with its latest day, in the order of the kinds. @param {import('../api/cases.js').Step[]} steps by day */
export function doneOf(steps) {
  const latest = new Map(steps.map(({ kind, on }) => [kind, on]));
  return Object.keys(NEXT).filter((kind) => latest.has(kind)).map((kind) => ({ kind, on: latest.get(kind) }));
}
