import { logout } from '../api/session.js';
import { byId, element } from '../ui/element.js';
import { ROLES, decides } from './roles.js';

/**
 * Who is logged in, the pages they may open, and the way out, in the header's #member.
 *
 * @param {import('../api/session.js').Account} account
 */
export function showMember(account) {
  const links = [
    account.role === 'link_worker' && ['/cases.html', '支援の記録'],
    account.role === 'link_worker' && ['/match.html', '行き先をさがす'],
    decides(account) && ['/desk.html', '確認の机'],
    decides(account) && ['/inventory.html', '棚卸し'],
    !decides(account) && ['/mine.html', '自分の活動'],
    account.role !== 'volunteer' && ['/learning.html', 'ふりかえり'],
    account.role === 'administrator' && ['/admin.html', 'アカウント管理'],
    ['/account.html', '自分の設定'],
  ].filter(Boolean);
  byId('member').replaceChildren(
    ...links.map(([href, label]) => element('a', {
      class: 'site-header__way', href, 'aria-current': location.pathname === href ? 'page' : null,
    }, label)),
    element('span', { class: 'member__name' }, `${account.name}(${ROLES[account.role] ?? account.role})`),
    element('button', { type: 'button', class: 'button', on: { click: () => void leave() } }, 'ログアウト'));
}

/** Whoever cannot reach the server is told by the page that opens next. */
async function leave() {
  await logout().catch(() => {});
  location.assign('/account.html');
}
