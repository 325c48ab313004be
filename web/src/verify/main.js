import { fetchAreas, fetchSite } from '../api/client.js';
import { lookAtVerification } from '../api/verifications.js';
import { Places } from '../state/reference.js';
import { byId, element } from '../ui/element.js';
import { showSite } from '../ui/frame.js';
import { createProblem } from '../ui/notice.js';
import { createDead, createThanks, isDead } from './outcome.js';
import { createQuestion } from './question.js';
import { summarise } from './summary.js';

/** One link, one question. Its token stands behind # in the address: no server and no log ever sees it there. */
async function show() {
  const token = location.hash.slice(1);
  const room = byId('verify');
  try {
    if (!token) throw Object.assign(new Error('no token'), { status: 404 });
    const [site, areas] = await Promise.all([fetchSite(), fetchAreas()]);
    if (site.municipality) showSite(site);
    document.title = `活動の確認 — ${byId('site-name').textContent}`;
    const places = new Places(areas);
    const feature = await lookAtVerification(token);
    room.replaceChildren(
      summarise(feature, (id) => places.name(id), site.today),
      createQuestion(token, (resource, answer) => end(createThanks(resource, answer)), (error) => isDead(error) && end(createDead(error))),
      element('p', { class: 'hint' }, 'この活動をしている方に、1年に1回おたずねしています。ログインはいりません。'));
  } catch (error) {
    room.replaceChildren(isDead(error) ? createDead(error) : createProblem(error, () => location.reload()));
  }
  room.removeAttribute('aria-busy');
}

/** @param {HTMLElement} outcome @returns {true} */
function end(outcome) {
  byId('verify').replaceChildren(outcome);
  byId('state-title').focus();
  return true;
}

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('title').focus();
});
window.addEventListener('hashchange', () => location.reload());
void show();
