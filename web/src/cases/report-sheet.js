import { formatFullDate } from '../format/date.js';
import { element } from '../ui/element.js';
import { SAMPLE_SENTENCE } from '../ui/frame.js';
import { describeWellbeing } from './wellbeing.js';

/** What of a page of A4 is left within its margins, at 96 pixels to the inch. */
const PAGE_HEIGHT = (297 - 2 * 14) * (96 / 25.4);

/**
 * 支援状況連絡シート as it is printed: one page, the clinic's number of its patient and no name.
 *
 * @param {object} options
 * @param {import('../api/cases.js').CaseFile} options.file
 * @param {import('../api/cases.js').Report} options.report
 * @param {import('../api/clinics.js').Clinic|undefined} options.clinic
 * @param {import('../account/start.js').Workplace} options.workplace
 * @param {import('../api/link-workers.js').LinkWorker|undefined} options.worker who writes
 */
export function createReportSheet({ file, report, clinic, workplace, worker }) {
  const { support_case: one, referral } = file;
  // What was answered later was not on the page that was sent.
  const wellbeing = file.wellbeing.filter(({ on }) => !report.sent_on || on <= report.sent_on);
  const days = wellbeing.length > 1 ? [wellbeing[0], wellbeing[wellbeing.length - 1]] : wellbeing;
  const from = [workplace.site.municipality?.name, worker?.team, worker?.profession, worker?.name ?? workplace.account.name].filter(Boolean);
  return element('article', { class: 'sheet', 'aria-label': '支援状況連絡シート' },
    element('header', { class: 'sheet__head' },
      element('p', { class: 'sheet__date' }, formatFullDate(report.sent_on ?? workplace.site.today)),
      element('h4', { class: 'sheet__title' }, '支援状況連絡シート'),
      element('p', { class: 'sheet__to' }, `${clinic?.name ?? ''}　${clinic?.doctor ? `${clinic.doctor} 先生` : '御中'}`),
      element('p', { class: 'sheet__from' }, from.join('　'))),
    element('dl', { class: 'sheet__facts' },
      element('div', {}, element('dt', {}, '貴院の患者番号'), element('dd', {}, referral?.clinic_number || '(依頼に番号がありません)')),
      element('div', {}, element('dt', {}, '支援の記号'), element('dd', {}, one.code)),
      element('div', {}, element('dt', {}, '依頼を受けた日'), element('dd', {}, referral ? formatFullDate(referral.received_on) : ''))),
    element('p', { class: 'sheet__words' }, report.words),
    days.length > 0 && element('div', { class: 'sheet__wheel wheel' }, ...describeWellbeing(days)),
    element('p', { class: 'sheet__foot' }, 'この連絡は、ご本人の同意の範囲でお伝えするものです。お名前などの個人を特定することは書いていません。',
      workplace.site.sample && ` ${SAMPLE_SENTENCE}`));
}

/** Whether all of a sheet that is shown in its own size stands on one page. @param {HTMLElement} sheet */
export function fitsOnePage(sheet) {
  return sheet.scrollHeight <= PAGE_HEIGHT;
}
