import { element } from '../ui/element.js';
import { formatFullDate } from '../format/date.js';

/** What each state means, and what comes next. */
const IN_WORDS = {
  pending: ['受けつけました', '係の人(更新責任者)が確かめています。'],
  asked: ['係の人から質問があります', '下の質問に答えてください。答えると、続きを確かめます。'],
  approved: ['地図に出ました', 'ありがとうございました。'],
  refused: ['今回は、のせないことになりました', ''],
  withdrawn: ['取り下げました', 'もう一度送ることもできます。'],
};

/** The way of a submission, in order; how far each state is on it. */
const WAY = ['送った', '係の人が確かめる', '地図に出る'];
const REACHED = { pending: 1, asked: 1, approved: 3, refused: 2, withdrawn: 0 };

/**
 * What has become of a submission, in words and as steps.
 *
 * @param {import('../api/submissions.js').Submission} submission
 * @returns {HTMLElement[]}
 */
export function describeState(submission) {
  const [title, text] = IN_WORDS[submission.state] ?? ['確かめています', ''];
  const result = submission.kind === 'seed' ? ['タネとして受けとる'] : [WAY[2]];
  const way = [...WAY.slice(0, 2), ...result];
  return [
    element('p', { class: 'state__title' }, title),
    submission.state === 'withdrawn' || submission.state === 'refused' ? null : steps(way, REACHED[submission.state] ?? 1),
    text && element('p', {}, text),
    submission.reason && element('p', {}, `理由：${submission.reason}`),
    submission.published && element('p', {}, element('a', {
      class: 'button button--primary', href: `/?id=${encodeURIComponent(submission.published)}`,
    }, 'のったものを見る')),
    element('p', { class: 'hint' }, dates(submission)),
  ].filter(Boolean);
}

function steps(way, reached) {
  return element('ol', { class: 'state__way' }, ...way.map((name, i) => element('li', {
    class: i < reached ? 'state__step state__step--done' : 'state__step', 'aria-current': i === reached ? 'step' : null,
  }, element('span', { 'aria-hidden': 'true' }, i < reached ? '✓' : String(i + 1)), name,
  element('span', { class: 'visually-hidden' }, i < reached ? '(済み)' : i === reached ? '(いま)' : '(これから)'))));
}

function dates({ sent_at: sent, decided_at: decided }) {
  return [sent && `送った日：${day(sent)}`, decided && `決まった日：${day(decided)}`].filter(Boolean).join('　');
}

/** The day on the reader's own calendar. @param {string} instant ISO 8601 */
function day(instant) {
  const local = new Date(instant);
  const two = (number) => String(number).padStart(2, '0');
  return formatFullDate(`${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`);
}
