import { fetchAreas, fetchCategories, fetchSite } from '../api/client.js';
import { fetchAccount } from '../api/session.js';
import { Places, Vocabulary } from '../state/reference.js';
import { byId, element } from '../ui/element.js';
import { showSite } from '../ui/frame.js';
import { createNotice, createProblem } from '../ui/notice.js';
import { createLoginForm } from './login-form.js';
import { showMember } from './member-nav.js';

/**
 * What every page for those who log in begins with: who it is, or the form to log in on the spot.
 *
 * @typedef {object} Workplace
 * @property {import('../api/session.js').Account} account
 * @property {import('../api/types.js').Site} site
 * @property {Vocabulary} vocabulary
 * @property {Places} places
 *
 * @param {string} id of the room that the page fills
 * @param {(account: import('../api/session.js').Account) => boolean} allowed
 * @param {(workplace: Workplace) => Promise<void>|void} open
 */
export async function startWorkplace(id, allowed, open) {
  const room = byId(id);
  const title = byId('title').textContent;
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('title').focus();
  });
  try {
    const [site, categories, areas, account] = await Promise.all([fetchSite(), fetchCategories(), fetchAreas(), fetchAccount()]);
    if (site.municipality) showSite(site);
    document.title = `${title} — ${byId('site-name').textContent}`;
    if (!account) {
      room.replaceChildren(element('p', {}, 'このページは、ログインして使います。'), createLoginForm(() => location.reload()));
    } else if (!allowed(account)) {
      showMember(account);
      room.replaceChildren(createNotice('このアカウントでは、このページを使えません。管理者に聞いてください。'));
    } else {
      showMember(account);
      await open({ account, site, vocabulary: new Vocabulary(categories), places: new Places(areas) });
    }
  } catch (error) {
    room.replaceChildren(createProblem(error, () => location.reload()));
  }
  room.removeAttribute('aria-busy');
}
