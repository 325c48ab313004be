import { fetchAreas, fetchSite } from '../api/client.js';
import { lookAtForm, sendReferral } from '../api/clinics.js';
import { createSecretForm } from '../account/secret-form.js';
import { Places } from '../state/reference.js';
import { byId, element } from '../ui/element.js';
import { showSite } from '../ui/frame.js';
import { createProblem } from '../ui/notice.js';
import { createRequestFields } from './fields.js';
import { createDead, createThanks, isDead } from './outcome.js';

/**
 * The form of a clinic, sent once. Its token stands behind # in the address: no server and no log ever sees it there. What
 * is written is kept nowhere before it is sent.
 */
async function show() {
  const token = location.hash.slice(1);
  const room = byId('referral');
  try {
    if (!token) throw Object.assign(new Error('no token'), { status: 404 });
    const [site, areas, { clinic }] = await Promise.all([fetchSite(), fetchAreas(), lookAtForm(token)]);
    if (site.municipality) showSite(site);
    document.title = `相談支援依頼 — ${byId('site-name').textContent}`;
    room.replaceChildren(
      element('p', {}, `${clinic}さまから、市のリンクワーカーへの依頼です。`),
      element('p', { class: 'read-back' }, '患者さんのお名前・住所・電話番号・生年月日は、書かないでください。送れるのは1回だけで、書きかけは保存されません。'),
      createForm(token, createRequestFields(new Places(areas), site.today)));
  } catch (error) {
    room.replaceChildren(isDead(error) ? createDead(error) : createProblem(error, () => location.reload()));
  }
  room.removeAttribute('aria-busy');
}

function createForm(token, request) {
  return createSecretForm({
    label: '相談支援依頼', submit: '依頼を送る', fields: request.fields, check: request.faults,
    onSubmit: async () => {
      await sendReferral(token, request.content());
      end(createThanks());
    },
    onRefused: (error) => isDead(error) && end(createDead(error)),
  }).root;
}

/** @param {HTMLElement} outcome @returns {true} */
function end(outcome) {
  byId('referral').replaceChildren(outcome);
  byId('state-title').focus();
  return true;
}

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('title').focus();
});
window.addEventListener('hashchange', () => location.reload());
window.addEventListener('pagehide', () => byId('referral').replaceChildren());
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
void show();
