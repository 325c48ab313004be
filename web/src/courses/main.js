import { fetchAreas, fetchCategories, fetchSite } from '../api/client.js';
import { deleteCourse, fetchCourse, fetchCourses, saveCourse } from '../api/courses.js';
import { fetchAccount } from '../api/session.js';
import { showMember } from '../account/member-nav.js';
import { decides } from '../account/roles.js';
import { press } from '../add/controls.js';
import { createToast } from '../desk/toast.js';
import { Places, Vocabulary } from '../state/reference.js';
import { randomId } from '../state/random-id.js';
import { byId, element, marked } from '../ui/element.js';
import { showSite } from '../ui/frame.js';
import { createProblem } from '../ui/notice.js';
import { describeCourse } from './course.js';
import { createCourseList } from './list.js';
import { original, plain, say } from '../words/say.js';

/**
 * Walking courses: all of them, or the one in the address; whoever is logged in makes and changes them on the spot.
 *
 * @typedef {object} Context
 * @property {import('../api/session.js').Account|null} account
 * @property {import('../api/types.js').Site} site
 * @property {Vocabulary} vocabulary
 * @property {Places} places
 * @property {boolean} publisher  whether they may publish
 * @property {(course: import('../api/courses.js').CourseSummary) => boolean} mayChange
 */

const room = byId('courses');
const title = byId('title');
const toast = createToast();
room.after(toast.root);
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  title.focus();
});

async function start() {
  try {
    const context = await open();
    const id = new URLSearchParams(location.search).get('id');
    if (id) showOne(context, await fetchCourse(id));
    else await showAll(context);
  } catch (error) {
    room.replaceChildren(createProblem(error, () => location.reload()), allCourses());
  }
  room.removeAttribute('aria-busy');
}

/** @returns {Promise<Context>} */
async function open() {
  const [site, categories, areas, account] = await Promise.all([
    fetchSite(), fetchCategories(), fetchAreas(), fetchAccount()]);
  if (site.municipality) showSite(site);
  if (account) showMember(account);
  const publisher = Boolean(account && decides(account));
  return {
    account, site, vocabulary: new Vocabulary(categories), places: new Places(areas), publisher,
    mayChange: (course) => publisher || (course.mine && !course.published),
  };
}

async function showAll(context) {
  const courses = await fetchCourses();
  heading(say('まちあるき'));
  room.replaceChildren(
    element('p', {}, say('町のよい所を、順番に歩くコースです。道のりと、ゆっくり歩いたときの時間がわかります。')),
    createCourseList(courses),
    context.account ? press('コースを作る', () => edit(context, null), 'button--primary')
      : element('p', {}, say('すてきな所を知っていたら、教えてください。'), ' ', element('a', { class: 'tall-link', href: '/add.html?kind=seed' }, say('タネを置く'))));
}

function showOne(context, course) {
  heading(original(course.course.name));
  room.replaceChildren(...describeCourse(context, course, () => edit(context, course)));
}

/** @param {Context} context @param {import('../api/courses.js').Course|null} course null for a new one */
async function edit(context, course) {
  const { createCourseEditor } = await import('./editor.js');
  const id = course?.course.id ?? randomId();
  const show = (saved) => {
    history.replaceState(null, '', `/courses.html?id=${id}`);
    showOne(context, saved);
    title.focus();
  };
  heading(course ? `「${course.course.name}」を変える` : 'コースを作る');
  room.replaceChildren(createCourseEditor({
    context, course,
    onCancel: () => (course ? show(course) : void showAll(context).then(() => title.focus())),
    onSave: async (draft) => {
      show(await saveCourse(id, draft));
      toast.show('保存しました。');
    },
    onDelete: course && (async (draft) => {
      await deleteCourse(id);
      history.replaceState(null, '', '/courses.html');
      await showAll(context);
      title.focus();
      toast.show(`「${draft.name}」を消しました。`, async () => show(await saveCourse(id, { ...draft, revision: 0 })));
    }),
  }));
  title.focus();
}

function heading(text) {
  title.replaceChildren(...marked(text));
  document.title = plain(say('{title} — {place}', { title: text, place: byId('site-name').textContent }));
}

function allCourses() {
  return element('p', {}, element('a', { class: 'tall-link', href: '/courses.html' }, say('コースの一覧')));
}

void start();
