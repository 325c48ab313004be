import { markReportSent, reviewReport, writeReport } from '../api/cases.js';
import { fetchClinics } from '../api/clinics.js';
import { fetchLinkWorkers } from '../api/link-workers.js';
import { createSecretForm, createAlert, describeRefusal } from '../account/secret-form.js';
import { press, textField, tick } from '../add/controls.js';
import { formatFullDate } from '../format/date.js';
import { randomId } from '../state/random-id.js';
import { element } from '../ui/element.js';
import { missingConsent } from './consent.js';
import { draftOf } from './report-draft.js';
import { createReportSheet, fitsOnePage } from './report-sheet.js';
import { actButton } from './room.js';

const LONGEST = 1200;

/**
 * Answers to the clinic: proposed from what was recorded, written, read by somebody, printed on one page, sent. Without a
 * referral there is nobody to answer; without consent nothing may be told.
 *
 * @param {import('./case-view.js').Context} context
 */
export function createReports(context) {
  const { desk, file } = context;
  const missing = missingConsent(file.consents, desk.today, 'clinic');
  const desktop = element('div', { class: 'form-group' });
  const write = press('連絡を書く', () => edit(context, desktop, { id: randomId(), words: draftOf(file, (id) => desk.names.of(id), desk.today) }), 'button--primary');
  return element('section', { class: 'form-group reports', 'aria-labelledby': 'reports-title' },
    element('h3', { class: 'form-title', id: 'reports-title', tabindex: '-1' }, '支援状況連絡シート'),
    ...(file.referral ? [
      missing ? element('p', { class: 'missing' }, missing) : write,
      file.reports.length > 0 && element('ul', { class: 'rows', 'aria-label': '書いた連絡' }, ...[...file.reports].reverse().map((report) => line(context, report, missing, desktop))),
      desktop,
    ] : [element('p', { class: 'notice' }, 'この支援には、医療機関からの依頼がありません。連絡する相手がいません。')]));
}

function line(context, report, missing, desktop) {
  const { id, written_on: written, reviewed_by: reviewed, sent_on: sent } = report;
  const state = sent ? `${formatFullDate(sent)}に送りました` : reviewed ? '確かめました。送れます' : '下書きです。まだ確かめていません';
  return element('li', { class: 'rows__row' },
    element('p', {}, element('strong', {}, `${formatFullDate(written)}の連絡`), ' ', element('span', { class: 'badge' }, state)),
    element('div', { class: 'form-buttons' },
      !sent && !missing && press('直す', () => edit(context, desktop, report)),
      !missing && press(reviewed ? '見る・印刷する' : '読んで確かめる', () => void open(context, desktop, report)),
      !sent && reviewed && !missing && actButton('送ったことを書く', () => context.change(
        () => markReportSent(context.id, id, context.desk.today), '送ったことを書きました。'))));
}

function edit({ id, change }, desktop, { id: report, words: proposed }) {
  let words = proposed;
  const form = createSecretForm({
    label: '連絡を書く', submit: '下書きを保存する',
    fields: [textField({
      id: 'report-words', label: '医療機関に伝えること', path: 'words', rows: 16, value: words, required: true, attributes: { maxlength: LONGEST },
      hint: '書かれた記録からの下書きです。読んで、直してください。お名前は書かないでください。1枚に入る長さまでです。',
      onInput: (text) => {
        words = text;
      },
    })],
    check: () => (words.trim() ? [] : [{ path: 'words', text: '伝えることを書いてください。' }]),
    onSubmit: () => change(() => writeReport(id, report, words.trim()), '下書きを保存しました。つぎに、読んで確かめてください。'),
  });
  desktop.replaceChildren(form.root, press('やめる', () => desktop.replaceChildren()));
  desktop.querySelector('textarea')?.focus();
}

/** The page as it will be on paper, and what can be done with it. */
async function open({ desk, file, id, change }, desktop, report) {
  try {
    const [clinics, workers] = await desk.asked(() => Promise.all([fetchClinics(), fetchLinkWorkers()]));
    const sheet = createReportSheet({
      file, report, workplace: desk.workplace, clinic: clinics.find((one) => one.id === file.referral?.clinic),
      worker: workers.find(({ account }) => account === desk.workplace.account.id),
    });
    const actions = element('div', { class: 'form-group sheet-actions' });
    desktop.replaceChildren(actions, element('div', { class: 'sheet-frame', tabindex: '0', role: 'region', 'aria-label': '印刷する紙' }, sheet));
    actions.replaceChildren(...actionsOf(sheet, report, () => change(() => reviewReport(id, report.id), '確かめたことを書きました。印刷して、送れます。')));
    actions.querySelector('button, input')?.focus();
  } catch (error) {
    desktop.replaceChildren(createAlert(describeRefusal(error)));
  }
}

function actionsOf(sheet, { reviewed_by: reviewed }, onReview) {
  if (!fitsOnePage(sheet)) return [createAlert('1枚に入りません。「直す」を押して、短くしてください。')];
  if (reviewed) return [element('div', { class: 'form-buttons' }, press('印刷する', () => window.print(), 'button--primary'))];
  let read = false;
  return [createSecretForm({
    label: '内容を確かめる', submit: '確かめたことを書く',
    fields: [tick({
      label: '読みました。正しく、名前などは書かれていません', path: 'read', checked: false,
      onChange: (checked) => {
        read = checked;
      },
    })],
    check: () => (read ? [] : [{ path: 'read', text: '読んでから、印をつけてください。' }]),
    onSubmit: onReview,
  }).root];
}
