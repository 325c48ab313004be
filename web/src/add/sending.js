import { changeSubmission, createSubmission } from '../api/submissions.js';
import { describeProblem } from '../ui/notice.js';
import { saidBy } from './errors.js';
import { say } from '../words/say.js';

/**
 * Sends what the form holds.
 *
 * @param {import('./form.js').Form} form
 * @returns {Promise<string>} the private page of what was sent; its token stands behind #, which no server sees
 */
export async function send(form) {
  const token = form.token || (await createSubmission(form.proposal)).token;
  if (form.token) await changeSubmission(form.token, form.proposal);
  form.discard();
  return `/submission.html?${form.token ? 'changed' : 'sent'}=1#${token}`;
}

/** What went wrong when nothing is wrong with the form itself. @param {unknown} error */
export function describeTrouble(error) {
  const { status } = /** @type {any} */ (error);
  if (status === 429) return say('短い時間に、たくさん送られました。しばらく待ってから、もう一度送ってください。書いたことは残っています。');
  if (status === 413) return say('書いたことが長すぎます。短くしてください。');
  if (status === 404) return say('この投稿は見つかりませんでした。書いたことは残っています。');
  if (status === 405 || status === 501) return say('ここでは、まだ投稿を受けつけていません。書いたことは残っています。');
  // What the server says of the whole says more than we could: already decided, no such link.
  const said = status < 500 ? saidBy(/** @type {any} */ (error).problem) : '';
  return [said || describeProblem(error), say('書いたことは残っています。')].join(' ');
}
