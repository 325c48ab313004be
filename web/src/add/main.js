import { fetchAreas, fetchCategories, fetchResource, fetchSite } from '../api/client.js';
import { fetchSubmission } from '../api/submissions.js';
import { Places, Vocabulary } from '../state/reference.js';
import { Steps } from '../state/steps.js';
import { byId } from '../ui/element.js';
import { showSite } from '../ui/frame.js';
import { createNotice, createProblem } from '../ui/notice.js';
import { createUnknownToken, isUnknown } from '../submission/unknown.js';
import { Form } from './form.js';
import { FormPage } from './page.js';
import { say } from '../words/say.js';

/** What the address says the form is about: something new, a resource, a seed, or what was sent before. */
async function about(steps) {
  const token = location.hash.slice(1);
  const submission = token ? await fetchSubmission(token) : null;
  const resource = submission ? submission.resource : steps.get('resource');
  const kind = submission?.kind ?? (resource ? 'correction' : steps.get('kind') === 'seed' ? 'seed' : 'new');
  const feature = kind === 'correction' ? await fetchResource(resource) : null;
  return { kind, feature, submission, token };
}

async function start() {
  // What stands behind # in the address is the private token, not a place on the page.
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('title').focus();
  });
  const steps = new Steps();
  try {
    const [site, categories, areas, subject] = await Promise.all([fetchSite(), fetchCategories(), fetchAreas(), about(steps)]);
    if (!site.municipality) {
      byId('form').replaceChildren(createNotice(say('まだ何も登録されていません。')));
      return;
    }
    showSite(site);
    const page = new FormPage(new Form(subject), steps, {
      site, vocabulary: new Vocabulary(categories), places: new Places(areas),
    });
    byId('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void page.submit();
    });
    page.start();
  } catch (error) {
    byId('form').replaceChildren(location.hash && isUnknown(error)
      ? createUnknownToken() : createProblem(error, () => location.reload()));
  } finally {
    byId('form').removeAttribute('aria-busy');
  }
}

// Whoever comes back by the back button gets what the device has kept, not what was on the screen when it was sent.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

void start();
