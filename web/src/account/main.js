import { fetchSite } from '../api/client.js';
import { fetchAccount } from '../api/session.js';
import { byId, element } from '../ui/element.js';
import { showSite } from '../ui/frame.js';
import { createProblem } from '../ui/notice.js';
import { createLoginForm } from './login-form.js';
import { showMember } from './member-nav.js';
import { createFirstPassword, createPasswordChange } from './new-password.js';
import { ROLES, homeOf } from './roles.js';
import { createAlert, describeRefusal } from './secret-form.js';
import { createSecondFactor } from './second-factor.js';
import { createSessions } from './sessions.js';

/** Log in, set a password by a one-time link, and what belongs to one's own account. */
async function start() {
  const room = byId('account');
  try {
    const [site, account] = await Promise.all([fetchSite(), fetchAccount()]);
    if (site.municipality) showSite(site);
    const token = takeToken();
    if (token) await showLink(token);
    else if (account) showAccount(account);
    else showLogin();
  } catch (error) {
    room.replaceChildren(createProblem(error, () => location.reload()));
  }
  room.removeAttribute('aria-busy');
}

/** The token of a one-time link, which then stands in the address no more: nobody bookmarks or shows it by mistake. */
function takeToken() {
  const token = location.hash.slice(1);
  if (token && token !== 'title') history.replaceState(null, '', location.pathname);
  return token === 'title' ? '' : token;
}

function show(title, ...children) {
  byId('title').textContent = title;
  document.title = `${title} — ${byId('site-name').textContent}`;
  byId('account').replaceChildren(...children.filter(Boolean));
}

function showLogin(said = '') {
  show('ログイン', said && element('p', { class: 'notice', role: 'status' }, said), createLoginForm((account) => location.assign(homeOf(account))),
    element('p', {}, element('a', { class: 'tall-link', href: '/' }, '地図と一覧を見る')));
}

async function showLink(token) {
  try {
    const form = await createFirstPassword(token, (account) => {
      if (account) location.assign(homeOf(account));
      else showLogin('パスワードを決めました。つづけてログインしてください。');
    });
    show('パスワードを決める', form);
  } catch (error) {
    if (error.status >= 500 || !error.status) throw error;
    showLogin();
    byId('account').prepend(createAlert(describeRefusal(error)));
  }
}

function showAccount(account) {
  showMember(account);
  const status = element('p', { role: 'status', class: 'hint' });
  const password = element('div', {});
  const drawPassword = () => password.replaceChildren(createPasswordChange(account.email, () => {
    drawPassword();
    status.textContent = 'パスワードを変えました。ほかの端末のログインは終わりました。';
    sessions.replaceWith(sessions = createSessions());
    byId('password-heading').focus();
  }));
  let sessions = createSessions();
  drawPassword();
  show('自分の設定',
    element('p', {}, element('strong', {}, account.name), ` ${account.email}　${ROLES[account.role] ?? account.role}`),
    sessions, createSecondFactor(account.second_factor),
    element('section', { class: 'form-group', 'aria-labelledby': 'password-heading' },
      element('h2', { class: 'form-title', id: 'password-heading', tabindex: '-1' }, 'パスワードを変える'), password, status));
}

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('title').focus();
});
window.addEventListener('hashchange', () => location.reload());
void start();
