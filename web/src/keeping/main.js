import { fetchAreas, fetchCategories, fetchSite } from '../api/client.js';
import { Places, Vocabulary } from '../state/reference.js';
import { keep, kept, write } from '../state/kept.js';
import { byId, element } from '../ui/element.js';
import { showSite } from '../ui/frame.js';
import { createNotice, createProblem } from '../ui/notice.js';
import { say } from '../words/say.js';
import { fetchFeatures } from './features.js';
import { createKeptList } from './kept-list.js';
import { readList } from './list-link.js';

const OFFLINE_AFTER_MS = 3000;

/** What somebody keeps on this device; or, with a list behind # in the address, what somebody handed over. */
async function start() {
  const room = byId('kept');
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    byId('title').focus();
  });
  window.addEventListener('hashchange', () => location.reload());
  setTimeout(() => void import('../offline/start.js').catch(() => {}), OFFLINE_AFTER_MS);
  try {
    const [site, categories, areas] = await Promise.all([fetchSite(), fetchCategories(), fetchAreas()]);
    if (site.municipality) showSite(site);
    document.title = `${byId('title').textContent} — ${byId('site-name').textContent}`;
    const context = { today: site.today, sample: site.sample, vocabulary: new Vocabulary(categories), places: new Places(areas) };
    const given = readList(location.hash);
    room.replaceChildren(...(given ? await describeGiven(given, context) : await describeOwn(context)));
  } catch (error) {
    room.replaceChildren(createProblem(error, () => location.reload()));
  }
  room.removeAttribute('aria-busy');
}

async function describeOwn(context) {
  const entries = kept();
  if (!entries.length) return [createEmpty(), createForget()];
  const found = await fetchFeatures(entries.map(({ id }) => id));
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  const list = createKeptList(found, { ...context, names });
  return [
    element('p', {}, say('この端末だけに、とってあります。')),
    createTools(list, context, ''),
    list.root,
    createForget(),
  ];
}

async function describeGiven({ ids, title }, context) {
  if (title) byId('title').textContent = title;
  else byId('title').textContent = say('受け取った一覧');
  document.title = `${byId('title').textContent} — ${byId('site-name').textContent}`;
  if (!ids.length) return [createNotice(say('この一覧は、リンクが途中で切れているようです。もう一度送ってもらってください。'))];
  const found = await fetchFeatures(ids);
  const list = createKeptList(found, { ...context, names: new Map() });
  return [
    element('p', { class: 'notice' }, say('これは、だれかがえらんで渡した一覧です。')),
    createKeepAll(list),
    createTools(list, context, title),
    list.root,
    element('p', {}, element('a', { class: 'tall-link', href: '/kept.html' }, say('自分がとっておいたものを見る'))),
  ];
}

/** Prints the list and hands it over; each is loaded when it is asked for. */
function createTools(list, context, title) {
  const place = element('div', {});
  const tell = (error) => place.replaceChildren(createProblem(error, () => location.reload()));
  const share = element('button', {
    type: 'button', class: 'button', 'aria-expanded': 'false', on: {
      click: () => import('./share.js').then(({ toggleShare }) => toggleShare(place, share, list, title), tell),
    },
  }, say('この一覧を人に渡す'));
  const print = element('button', {
    type: 'button', class: 'button', on: {
      click: () => import('./print-kept.js').then(({ printKept }) => printKept(list, context, title), tell),
    },
  }, say('印刷する'));
  return element('div', { class: 'kept__tools' }, share, print, place);
}

function createKeepAll(list) {
  const done = element('p', { role: 'status' });
  const button = element('button', { type: 'button', class: 'button button--primary', on: { click: () => {
    const features = list.features();
    const before = kept();
    if (!keep(features.map(({ id, properties }) => ({ id, name: properties.name })))) return;
    list.refresh();
    done.replaceChildren(say('{count}件とっておきました。', { count: features.length }), ' ',
      element('button', { type: 'button', class: 'link-button', on: { click: () => {
        write(before);
        list.refresh();
        done.textContent = say('元にもどしました。');
        button.focus();
      } } }, say('元にもどす')));
  } } }, say('すべてとっておく'));
  return element('div', { class: 'kept__tools' }, button, done);
}

function createEmpty() {
  return element('div', { class: 'notice' },
    element('p', { class: 'notice__title' }, say('まだ、何もとってありません。')),
    element('p', {}, say('活動の一覧で「☆ とっておく」を押すと、ここに並びます。電波のない所でも見られます。')),
    element('p', {}, element('a', { class: 'button button--primary', href: '/' }, say('活動をさがす'))));
}

function createForget() {
  const place = element('div', { class: 'kept__forget' });
  place.append(element('button', {
    type: 'button', class: 'link-button', on: { click: () => import('./forget.js').then(({ askToForget }) => askToForget(place)) },
  }, say('この端末に残したものを消す')));
  return place;
}

void start();
