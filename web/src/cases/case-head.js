import { formatFullDate } from '../format/date.js';
import { element } from '../ui/element.js';
import { describeReminder } from './case-list.js';
import { doneOf, nextStep } from './next-step.js';
import { CHANNELS, CLOSINGS, REASONS, whoIsIt } from './words.js';

/**
 * Whom a case is about, as far as anybody writes down; what is due; and what the clinic asked for.
 *
 * @param {import('../api/cases.js').CaseFile} file @param {string} owner @param {string[]} reminders
 * @param {import('./main.js').Desk} desk
 */
export function createCaseHead({ support_case: one, referral, steps }, owner, reminders, { workplace: { places } }) {
  return element('header', { class: 'case__head' },
    element('h2', { class: 'case__code', tabindex: '-1' }, `支援 ${one.code}`),
    element('p', {}, [whoIsIt(one, (id) => places.name(id)), `担当：${owner}`].join('　')),
    element('p', { class: 'hint' }, [`${formatFullDate(one.opened_on)}から`, `記録を消す日：${formatFullDate(one.erase_on)}`,
      one.closed_on && `${formatFullDate(one.closed_on)}に終えました(${CLOSINGS[one.closed_because]})`].filter(Boolean).join('　')),
    !one.closed_on && element('p', { class: 'case__next' }, `つぎ：${nextStep(doneOf(steps))}`),
    ...reminders.map((each) => element('p', {}, describeReminder(each))),
    !one.closed_on && element('p', {}, element('a', { class: 'button', href: `/match.html#${encodeURIComponent(one.id)}` }, 'この人の行き先をさがす')),
    referral && describeReferral(referral));
}

/** What a clinic asks for. @param {import('../api/clinics.js').Referral} referral @param {string} [clinic] its name */
export function describeReferral(referral, clinic = '') {
  return element('details', { class: 'form-more' },
    element('summary', {}, `医療機関からの依頼(${CHANNELS[referral.channel]}、${formatFullDate(referral.received_on)})`),
    element('div', { class: 'form-more__body' }, describeRequest(referral, clinic)));
}

/** @param {import('../api/clinics.js').Referral} referral @param {string} [clinic] */
export function describeRequest({ reasons, clinic_number: number, words, consented_on: consented }, clinic = '') {
  const lines = [
    ['医療機関', clinic], ['患者番号', number], ['理由', reasons.map((reason) => REASONS[reason]).join('、')], ['ことば', words],
    ['本人の同意', `${formatFullDate(consented)}に、医療機関が聞きました`],
  ].filter(([, value]) => value);
  return element('dl', { class: 'facts' }, ...lines.map(([label, value]) => (
    element('div', {}, element('dt', {}, label), element('dd', {}, value)))));
}
