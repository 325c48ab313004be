import { describeChoice } from './step-choice.js';
import { describeContact } from './step-contact.js';
import { describeEnded } from './step-ended.js';
import { describeSeed } from './step-seed.js';
import { describeWhat } from './step-what.js';
import { describeWhen } from './step-when.js';
import { describeWhere } from './step-where.js';
import { describeCost, describeWhom } from './step-whom.js';
import { describeWords } from './step-words.js';
import { say } from '../words/say.js';

/**
 * The steps of each form, in order; the last of them, 確かめる, is not among the steps that are counted.
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {string} short  for the row of steps
 * @property {(context: import('./form.js').StepContext) => HTMLElement[]} [describe]  left out for the check
 */

/** @type {Record<string, Step>} */
export const STEPS = {
  choice: { title: say('どこがちがいますか'), short: say('えらぶ'), describe: describeChoice },
  what: { title: say('なにをする活動ですか'), short: say('なに'), describe: describeWhat },
  where: { title: say('どこでしていますか'), short: say('どこ'), describe: describeWhere },
  when: { title: say('いつしていますか'), short: say('いつ'), describe: describeWhen },
  whom: { title: say('だれが行けますか。お金はいりますか'), short: say('だれ'), describe: describeWhom },
  cost: { title: say('お金はいりますか'), short: say('お金'), describe: describeCost },
  contact: { title: say('だれに聞けばよいですか'), short: say('連絡先'), describe: describeContact },
  ended: { title: say('もうやっていません'), short: say('終わり'), describe: describeEnded },
  words: { title: say('ことばで知らせる'), short: say('ことば'), describe: describeWords },
  seed: { title: say('タネを置く'), short: say('タネ'), describe: describeSeed },
  check: { title: say('確かめて、送る'), short: say('見直し') },
};

const WHOLE = ['what', 'where', 'when', 'whom', 'contact', 'check'];

/** The one thing that is wrong, so that nobody has to go through the whole form. */
const SHORT = {
  phone: ['choice', 'contact', 'check'],
  when: ['choice', 'when', 'check'],
  where: ['choice', 'where', 'check'],
  ended: ['choice', 'ended', 'check'],
  words: ['choice', 'words', 'check'],
  all: ['choice', ...WHOLE],
};

/**
 * @param {'new'|'correction'|'seed'} kind
 * @param {string} short which short way through a correction; anything else is the whole form
 * @returns {string[]} names of steps
 */
export function flowOf(kind, short) {
  if (kind === 'seed') return ['seed', 'check'];
  if (kind === 'new') return WHOLE;
  return SHORT[short] ?? SHORT.all;
}

const HEADINGS = { new: say('活動を知らせる'), correction: say('まちがいを知らせる'), seed: say('タネを置く') };

/** @param {'new'|'correction'|'seed'} kind @param {boolean} changing what was sent already */
export function headingOf(kind, changing) {
  return changing ? say('送ったものを直す') : HEADINGS[kind];
}
