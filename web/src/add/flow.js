import { describeChoice } from './step-choice.js';
import { describeContact } from './step-contact.js';
import { describeEnded } from './step-ended.js';
import { describeSeed } from './step-seed.js';
import { describeWhat } from './step-what.js';
import { describeWhen } from './step-when.js';
import { describeWhere } from './step-where.js';
import { describeCost, describeWhom } from './step-whom.js';
import { describeWords } from './step-words.js';

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
  choice: { title: 'どこがちがいますか', short: 'えらぶ', describe: describeChoice },
  what: { title: 'なにをする活動ですか', short: 'なに', describe: describeWhat },
  where: { title: 'どこでしていますか', short: 'どこ', describe: describeWhere },
  when: { title: 'いつしていますか', short: 'いつ', describe: describeWhen },
  whom: { title: 'だれが行けますか。お金はいりますか', short: 'だれ', describe: describeWhom },
  cost: { title: 'お金はいりますか', short: 'お金', describe: describeCost },
  contact: { title: 'だれに聞けばよいですか', short: '連絡先', describe: describeContact },
  ended: { title: 'もうやっていません', short: '終わり', describe: describeEnded },
  words: { title: 'ことばで知らせる', short: 'ことば', describe: describeWords },
  seed: { title: 'タネを置く', short: 'タネ', describe: describeSeed },
  check: { title: '確かめて、送る', short: '確認' },
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

const HEADINGS = { new: '活動を知らせる', correction: 'まちがいを知らせる', seed: 'タネを置く' };

/** @param {'new'|'correction'|'seed'} kind @param {boolean} changing what was sent already */
export function headingOf(kind, changing) {
  return changing ? '送ったものを直す' : HEADINGS[kind];
}
