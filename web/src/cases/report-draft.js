import { formatFullDate } from '../format/date.js';
import { consentFor } from './consent.js';
import { doneOf, nextStep } from './next-step.js';
import { AXES } from './questions.js';
import { STOPS } from './words.js';

/** What is proposed as an answer to the clinic, from what was recorded. Pure. Notes stay with the link worker. */

const SAID = {
  contacted: () => 'ご本人に連絡しました。', listened: () => 'お話をうかがいました。',
  introduced: (place) => `${place || '活動'}をご紹介しました。`, attended: (place) => `${place || '活動'}に、はじめて参加されました。`,
  still_after_1_month: (place) => `1か月後も、${place || '参加'}を続けておられます。`,
  still_after_3_months: (place) => `3か月後も、${place || '参加'}を続けておられます。`,
  still_after_6_months: (place) => `6か月後も、${place || '参加'}を続けておられます。`,
  stopped: (place, because) => `${place || '参加'}をやめられました${because ? `(${because})` : ''}。`,
};

/** What one page holds. Of more, the calls are left out, then the oldest. */
const MOST_STEPS = 12;

/** The reason that somebody would rather not give stays untold. */
const UNTOLD = 'undisclosed';

/**
 * @param {import('../api/cases.js').CaseFile} file
 * @param {(id: string) => string} nameOf a place
 * @param {string} today
 * @returns {string}
 */
export function draftOf(file, nameOf, today) {
  const { support_case: one, steps, wellbeing, consents } = file;
  const consent = consentFor(consents, today, 'clinic');
  return [
    `ご紹介いただいた方の、${formatFullDate(one.opened_on)}からのようすをお知らせします。`,
    '', '【これまで】', ...(steps.length ? told(steps).map((step) => line(step, nameOf)) : ['これから連絡します。']),
    ...(wellbeing.length ? ['', '【ご本人の感じるくらし(0から10)】', figures(wellbeing)] : []),
    ...(one.closed_on ? ['', '【これから】', `${formatFullDate(one.closed_on)}に、支援を終えました。`] : ['', '【これから】', `${nextStep(doneOf(steps))}予定です。`]),
    ...(consent ? ['', `この内容をお伝えすることに、ご本人の同意をいただいています(${formatFullDate(consent.given_on)}から${formatFullDate(consent.ends_on)}まで)。`] : []),
  ].join('\n');
}

function told(steps) {
  return steps.length > MOST_STEPS ? steps.filter(({ kind }) => kind !== 'contacted').slice(-MOST_STEPS) : steps;
}

function line({ kind, on, resource, because }, nameOf) {
  const place = resource ? `「${nameOf(resource)}」` : '';
  return `${formatFullDate(on)}　${SAID[kind](place, because && because !== UNTOLD ? STOPS[because] : '')}`;
}

/** The first day and the latest; axes that somebody would rather not speak of are left out. */
function figures(days) {
  const first = days[0];
  const latest = days[days.length - 1];
  const told = AXES.filter(([axis]) => latest[axis] !== undefined);
  const words = told.map(([axis, name]) => (
    first !== latest && first[axis] !== undefined ? `${name} ${first[axis]}→${latest[axis]}` : `${name} ${latest[axis]}`));
  const when = first === latest ? formatFullDate(latest.on) : `${formatFullDate(first.on)}→${formatFullDate(latest.on)}`;
  return `${words.join('、') || '答えたくないとのことでした'}(${when})`;
}
