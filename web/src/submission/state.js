import { element } from '../ui/element.js';
import { formatFullDate } from '../format/date.js';
import { original, say } from '../words/say.js';

/** What each state means, and what comes next. */
const IN_WORDS = {
  pending: [say('受けつけました'), say('係の人(更新責任者)が確かめています。')],
  asked: [say('係の人から質問があります'), say('下の質問に答えてください。答えると、続きを確かめます。')],
  approved: [say('地図に出ました'), say('ありがとうございました。')],
  refused: [say('今回は、のせないことになりました'), ''],
  withdrawn: [say('取り下げました'), say('もう一度送ることもできます。')],
};

/** The way of a submission, in order; how far each state is on it. */
const WAY = [say('送った'), say('係の人が確かめる'), say('地図に出る')];
const REACHED = { pending: 1, asked: 1, approved: 3, refused: 2, withdrawn: 0 };

/**
 * What has become of a submission, in words and as steps.
 *
 * @param {import('../api/submissions.js').Submission} submission
 * @returns {HTMLElement[]}
 */
export function describeState(submission) {
  const ending = Boolean(submission.content?.ended_on);
  const [said, text] = IN_WORDS[submission.state] ?? [say('確かめています'), ''];
  const title = ending && submission.state === 'approved' ? say('地図から消えました') : said;
  const result = submission.kind === 'seed' ? say('タネとして受けとる') : ending ? say('地図から消える') : WAY[2];
  const way = [...WAY.slice(0, 2), result];
  return [
    element('p', { class: 'state__title' }, title),
    submission.state === 'withdrawn' || submission.state === 'refused' ? null : steps(way, REACHED[submission.state] ?? 1),
    text && element('p', {}, text),
    submission.reason && element('p', {}, say('理由：{reason}', { reason: original(submission.reason) })),
    submission.published && element('p', {}, element('a', {
      class: 'button button--primary', href: `/?id=${encodeURIComponent(submission.published)}`,
    }, say('のったものを見る'))),
    element('p', { class: 'hint' }, dates(submission)),
  ].filter(Boolean);
}

function steps(way, reached) {
  return element('ol', { class: 'state__way' }, ...way.map((name, i) => element('li', {
    class: i < reached ? 'state__step state__step--done' : 'state__step', 'aria-current': i === reached ? 'step' : null,
  }, element('span', { 'aria-hidden': 'true' }, i < reached ? '✓' : String(i + 1)), name,
  element('span', { class: 'visually-hidden' }, i < reached ? say('(済み)') : i === reached ? say('(いま)') : say('(これから)')))));
}

function dates({ state, sent_at: sent, decided_at: decided }) {
  const date = decided && day(decided);
  const then = date && (state === 'asked' ? say('質問した日：{date}', { date }) : say('決まった日：{date}', { date }));
  return [sent && say('送った日：{date}', { date: day(sent) }), then].filter(Boolean).join('　');
}

/** The day on the reader's own calendar. @param {string} instant ISO 8601 */
function day(instant) {
  const local = new Date(instant);
  const two = (number) => String(number).padStart(2, '0');
  return formatFullDate(`${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`);
}
