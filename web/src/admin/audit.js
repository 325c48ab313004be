import { fetchAccounts, fetchAudit } from '../api/accounts.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { formatMoment } from '../format/moment.js';
import { element } from '../ui/element.js';

const ACTIONS = {
  login: 'ログインした', 'login.refused': 'ログインできなかった', logout: 'ログアウトした', 'session.closed': 'ほかの端末のログインを終わらせた',
  'password.set': 'パスワードを決めた', 'password.changed': 'パスワードを変えた', 'password.link_mailed': 'パスワードを決めるリンクをメールで送った',
  'second_factor.set': '2段階の確認を使い始めた', 'second_factor.removed': '2段階の確認をやめた',
  'account.created': 'アカウントを作った', 'account.changed': 'アカウントを変えた', 'account.shut': 'アカウントを止めた', 'account.link_made': 'リンクを出した',
  'admin.link_made': 'サーバーの命令でリンクを出した',
  'submission.approved': '投稿を公開・反映した', 'submission.refused': '投稿を見送った', 'submission.asked': '投稿に質問した',
  'submission.pending': '決めたことを元にもどした', 'submission.withdrawn': '投稿を取り下げた', 'resource.corrected': '活動を直した',
  'owner.named': '世話人を決めた', 'owner.taken': '世話人をはずした', 'closure.made': '休みにした', 'closure.lifted': '休みを取り消した',
  'verification.still': 'まだやっていると確かめた', 'verification.changed': '変わったと確かめた', 'verification.ended': '終わったと確かめた',
  'verification.unreached': 'つながらなかったと記録した', 'verification.undone': '棚卸しの答えを元にもどした',
  'course.saved': 'まちあるきのコースを保存した', 'course.deleted': 'まちあるきのコースを消した',
  'case.opened': '支援を始めた', 'case.read': '支援の記録を読んだ', 'case.changed': '支援の記録を変えた', 'case.erased': '支援の記録を消した',
  'case.handed_over': '支援を引き継いだ', 'cases.handed_over': 'やめた人の支援を引き継いだ', 'case.step_noted': '支援の経過を書いた', 'case.step_removed': '支援の経過を取り消した',
  'case.consent_given': '同意を記録した', 'case.consent_withdrawn': '同意の取り消しを記録した',
  'case.wellbeing_noted': 'くらしの輪を記録した', 'case.circumstances_noted': 'くらしの確認を記録した', 'case.shortlist_made': '紹介先の候補を決めた',
  'case.report_written': '支援状況連絡を書いた', 'case.report_reviewed': '支援状況連絡を確かめた', 'case.report_sent': '支援状況連絡を送った',
  'referral.entered': '依頼を入力した', 'referral.read': '依頼を読んだ', 'referral.declined': '依頼を受けずに終えた',
  'referral.taken_back': '依頼を元にもどした',
  'clinic.saved': '医療機関を登録した', 'clinic.link_made': '医療機関のリンクを出した',
};

/**
 * Who did what when. Asked for when somebody wants to see it.
 *
 * @param {import('../account/start.js').Workplace} workplace
 */
export function createAudit({ account: me }) {
  const room = element('div', { class: 'form-group' });

  async function load() {
    try {
      const [acts, accounts] = await asMember(me, () => Promise.all([fetchAudit(), fetchAccounts()]));
      const names = new Map(accounts.map(({ id, name }) => [id, name]));
      room.replaceChildren(press('新しくする', () => void load()), table(acts, names));
    } catch (error) {
      room.replaceChildren(createAlert(describeRefusal(error)), press('もう一度ためす', () => void load()));
    }
  }

  room.replaceChildren(press('記録を見る', () => void load()));
  return element('section', { class: 'form-group', 'aria-labelledby': 'audit-title' },
    element('h2', { class: 'form-title', id: 'audit-title' }, 'したことの記録'), room);
}

function table(acts, names) {
  return element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': '記録の表' },
    element('table', { class: 'table' },
      element('thead', {}, element('tr', {}, ...['いつ', 'だれ', 'なにをした', '番号'].map((label) => element('th', { scope: 'col' }, label)))),
      element('tbody', {}, ...acts.map(({ at, account, action, subject, subject_id: id }) => element('tr', {},
        element('td', {}, formatMoment(at)), element('td', {}, account ? names.get(account) ?? account : '(だれでもない)'),
        element('td', {}, ACTIONS[action] ?? action), element('td', {}, (subject === 'account' && names.get(id)) || id || ''))))));
}
