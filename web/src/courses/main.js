import { fetchAreas, fetchCategories, fetchSite } from '../api/client.js';
import { fetchCourse, fetchCourses } from '../api/courses.js';
import { fetchAccount } from '../api/session.js';
import { Places, Vocabulary } from '../state/reference.js';
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
 * @property {import('../api/types.js').Site} site
 * @property {Vocabulary} vocabulary
 * @property {Places} places
 * @property {import('./making.js').Making|null} making  for whoever is logged in
 */

const room = byId('courses');
const title = byId('title');
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  title.focus();
});

async function start() {
  try {
    // Who is logged in is asked beside: without signal that answer never comes.
    const asked = fetchAccount().catch(() => null);
    const context = await open();
    await show(context);
    const account = await asked;
    if (!account) return;
    const { Making } = await import('./making.js');
    context.making = new Making(account, context, { room, title, heading, showOne, showAll });
    await show(context);
  } catch (error) {
    room.replaceChildren(createProblem(error, () => location.reload()), allCourses());
    room.removeAttribute('aria-busy');
  }
}

async function show(context) {
  const id = new URLSearchParams(location.search).get('id');
  if (id) showOne(context, await fetchCourse(id));
  else await showAll(context);
  room.removeAttribute('aria-busy');
}

/** @returns {Promise<Context>} */
async function open() {
  const [site, categories, areas] = await Promise.all([fetchSite(), fetchCategories(), fetchAreas()]);
  if (site.municipality) showSite(site);
  return { site, vocabulary: new Vocabulary(categories), places: new Places(areas), making: null };
}

async function showAll(context) {
  const courses = await fetchCourses();
  heading(say('まちあるき'));
  room.replaceChildren(
    element('p', {}, say('町のよい所を、順番に歩くコースです。道のりと、ゆっくり歩いたときの時間がわかります。')),
    createCourseList(courses),
    context.making?.createButton() ?? element('p', {}, say('すてきな所を知っていたら、教えてください。'), ' ',
      element('a', { class: 'tall-link', href: '/add.html?kind=seed' }, say('タネを置く'))));
}

function showOne(context, course) {
  heading(original(course.course.name));
  room.replaceChildren(...describeCourse(context, course));
}

function heading(text) {
  title.replaceChildren(...marked(text));
  document.title = plain(say('{title} — {place}', { title: text, place: byId('site-name').textContent }));
}

function allCourses() {
  return element('p', {}, element('a', { class: 'tall-link', href: '/courses.html' }, say('コースの一覧')));
}

void start();
// For places without signal; late, to take nothing from what is being looked at.
setTimeout(() => void import('../offline/start.js').catch(() => {}), 3000);
