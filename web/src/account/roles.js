/** What people may do, in their own words. */
export const ROLES = {
  volunteer: 'ボランティア・世話人', link_worker: 'リンクワーカー', steward: '更新責任者', administrator: '管理者',
};

/** Whether an account decides of what was sent. @param {import('../api/session.js').Account} account */
export function decides({ role }) {
  return role === 'steward' || role === 'administrator';
}

/** Where somebody goes who has just logged in. @param {import('../api/session.js').Account} account */
export function homeOf(account) {
  if (account.role === 'link_worker') return '/cases.html';
  return decides(account) ? '/desk.html' : '/mine.html';
}
