import { fetchAreas, fetchResource, fetchSite } from '../api/client.js';
import { fetchSubmission } from '../api/submissions.js';
import { Places } from '../state/reference.js';
import { byId, element } from '../ui/element.js';
import { showSite } from '../ui/frame.js';
import { createProblem } from '../ui/notice.js';
import { createAnswer } from './answer.js';
import { describeContent } from './content.js';
import { createPrivateLink } from './private-link.js';
import { describeState } from './state.js';
import { createUnknownToken, isUnknown } from './unknown.js';
import { createWithdrawal } from './withdrawal.js';
import { plain, say } from '../words/say.js';

const THANKS = { sent: say('ありがとうございます。送りました。'), changed: say('直したものを送りました。') };

/** Who has decided nothing yet can be told more. */
const OPEN = ['pending', 'asked'];

/** The private page of a submission. Its token stands behind # in the address: no server and no log ever sees it there. */
async function show(moveFocus = false) {
  const token = location.hash.slice(1);
  const room = byId('submission');
  try {
    if (!token) throw Object.assign(new Error('no token'), { status: 404 });
    const [site, areas, submission] = await Promise.all([fetchSite(), fetchAreas(), fetchSubmission(token)]);
    if (site.municipality) showSite(site);
    document.title = plain(say('{title} — {place}', { title: say('送ったもの'), place: byId('site-name').textContent }));
    const places = new Places(areas);
    const feature = submission.kind === 'correction' && submission.resource
      ? await fetchResource(submission.resource).catch(() => null) : null;
    room.replaceChildren(...describe(submission, token, feature?.properties.name ?? '', (id) => places.name(id)));
  } catch (error) {
    room.replaceChildren(isUnknown(error) ? createUnknownToken() : createProblem(error, () => location.reload()));
  }
  room.removeAttribute('aria-busy');
  if (moveFocus) byId('title').focus();
}

function describe(submission, token, resourceName, areaName) {
  const thanks = THANKS[Object.keys(THANKS).find((name) => new URLSearchParams(location.search).has(name)) ?? ''];
  const again = () => void show(true);
  return [
    thanks && submission.state === 'pending' && element('p', { class: 'notice thanks', role: 'status' }, thanks),
    element('section', { class: 'state', 'aria-label': say('いまのようす') }, ...describeState(submission)),
    submission.state === 'asked' && submission.question && createAnswer(submission, token, again),
    OPEN.includes(submission.state) && createPrivateLink(token),
    element('h2', { class: 'form-title' }, say('送ったもの')),
    describeContent(submission, resourceName, areaName),
    OPEN.includes(submission.state) && element('p', {}, element('a', { class: 'button', href: `/add.html#${token}` }, say('直す'))),
    ['pending', 'asked', 'withdrawn'].includes(submission.state) && createWithdrawal(submission, token, again),
    element('p', {}, element('a', { href: '/?when=week' }, say('今週の活動を見る'))),
  ].filter(Boolean);
}

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  byId('title').focus();
});
window.addEventListener('hashchange', () => void show(true));
void show();
