/* global VERSION, FILES -- the server writes both above this: see OfflineRoutes and docs/offline.md */

/**
 * The service worker: keeps the public pages and what they were last answered, for places without signal.
 * The pages' own files come from here, all of one version, and are replaced as a whole. What the server knows is asked
 * anew each time, and taken from here when no answer comes. Pages behind a login, forms, and whatever changes
 * something pass by untouched.
 */

const PROGRAM = `tsunagi-program-${VERSION}`;
/** Outlives versions. Another number makes browsers start anew, for when answers change their shape. */
const ANSWERS = 'tsunagi-answers-1';

const PATIENCE_MS = 3000;
/** For a while after an answer was late: a page asks several things, and is not to wait for each. */
const LITTLE_PATIENCE_MS = 300;
const SLOW_FOR_MS = 20_000;
let slowUntil = 0;
let ended = false;
/** Pages that say there is no signal, at the address of another: their parts are ours. */
const withoutSignal = new Set();
/** When somebody had the answers thrown away: what was asked before is not kept any more. */
let forgottenAt = 0;
const LATE = new Error('late');
const MOST_ANSWERS = 300;
const AT_ONCE = 4;

/** Of the API, what the public pages show. Where somebody starts from is in it: it stays on the device. */
const PUBLIC = /^\/api\/v1\/(site|categories|areas|landmarks|agenda|feeds|stops|routes|zones|reach|courses(\/[^/]+)?|resources(\/[^/]+(\/trip)?)?)$/;

self.addEventListener('install', (event) => event.waitUntil(keepProgram()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', (event) => {
  if (event.data.takeOver) void self.skipWaiting();
  if (event.data.forget) {
    forgottenAt = Date.now();
    event.waitUntil(caches.delete(ANSWERS));
  }
  if (event.data.keep) event.waitUntil(keepSeen(event.data.keep));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (url.pathname.startsWith('/api/')) return;
    event.respondWith(openPage(event, url));
    event.waitUntil(endIfTold());
  } else if (url.pathname in FILES) {
    event.respondWith(part(event, url.pathname));
  } else if (PUBLIC.test(url.pathname)) {
    event.respondWith(ofPublicPage(event).then((is) => (is ? answer(event, url) : fetch(request))));
  }
});

/** A file that is of another version already, or still, makes the whole wait for the next visit. */
async function keepProgram() {
  const cache = await caches.open(PROGRAM);
  const files = Object.entries(FILES);
  while (files.length) {
    await Promise.all(files.splice(0, AT_ONCE).map(async ([path, hash]) => {
      const response = await fetch(path, { cache: 'no-cache' });
      await cache.put(path, response.clone());
      if (await hashOf(response) !== hash) throw new Error(`${path} is of another version`);
    }));
  }
}

async function hashOf(response) {
  const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

async function takeOver() {
  await forget((name) => name !== PROGRAM && name !== ANSWERS);
  await self.clients.claim();
}

async function forget(which) {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('tsunagi-') && which(name)).map((name) => caches.delete(name)));
}

/** The file behind the address of a page that is kept; undefined for any other. */
function pageAt(path) {
  const page = path === '/' ? '/index.html' : path;
  return page.endsWith('.html') && page in FILES ? page : undefined;
}

async function ofPublicPage({ clientId }) {
  const client = await self.clients.get(clientId);
  return Boolean(client && pageAt(new URL(client.url).pathname));
}

async function openPage({ request, resultingClientId }, url) {
  const page = pageAt(url.pathname);
  if (page) return file(request, page);
  try {
    return await fetch(request);
  } catch (error) {
    const [, id] = /^\/resources\/([\w-]+)$/.exec(url.pathname) ?? [];
    if (id) return Response.redirect(`/?id=${id}`);
    const instead = await caches.match('/offline.html', { cacheName: PROGRAM });
    if (instead) {
      withoutSignal.add(resultingClientId);
      return instead;
    }
    throw error;
  }
}

/** Other pages get their parts from the server; what says that there is no signal must look like ours all the same. */
async function part(event, path) {
  const { request, clientId } = event;
  if (withoutSignal.has(clientId) || await ofPublicPage(event)) return file(request, path);
  const fresh = fetch(request);
  return path.startsWith('/style/') ? fresh.catch(() => file(request, path)) : fresh;
}

/** Asked by name, so that a cache that was thrown away does not come back. */
async function file(request, path) {
  return (await caches.match(path, { cacheName: PROGRAM })) ?? fetch(request);
}

/** The server's answer; the one kept, when none comes soon or the server is out of order. */
async function answer(event, url) {
  const { request } = event;
  const askedAt = Date.now();
  const fresh = fetch(request).then((response) => {
    if (response.status >= 500) throw Object.assign(new Error('out of order'), { response });
    if (response.ok) event.waitUntil(keep(url, response.clone(), askedAt));
    return response;
  });
  try {
    return await Promise.race([fresh, late()]);
  } catch (reason) {
    if (reason === LATE) slowUntil = Date.now() + SLOW_FOR_MS;
    const kept = await caches.match(url.href, { cacheName: ANSWERS });
    if (kept) {
      fresh.catch(() => {});
      return aged(kept);
    }
    return fresh.catch((error) => error.response ?? Promise.reject(error));
  }
}

function late() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(LATE), Date.now() < slowUntil ? LITTLE_PATIENCE_MS : PATIENCE_MS);
  });
}

async function keep(url, response, askedAt) {
  const headers = new Headers(response.headers);
  headers.set('X-Kept-At', new Date().toISOString());
  const body = await response.blob();
  if (ended || await isDraft(url, body)) return;
  const cache = await caches.open(ANSWERS);
  if (askedAt < forgottenAt) return;
  // Taken away first, so that it stands last: what nobody asked for in a long time goes.
  await cache.delete(url.href);
  await cache.put(url.href, new Response(body, { headers }));
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_ANSWERS)).map((old) => cache.delete(old)));
}

/** A course that only its maker and the steward see. */
async function isDraft({ pathname }, body) {
  if (!pathname.includes('/courses')) return false;
  const { courses, course } = JSON.parse(await body.text());
  return (courses ?? [course]).some(({ published }) => !published);
}

/** What a page was answered before there was anybody to keep it. */
async function keepSeen(addresses) {
  for (const url of addresses.map((address) => new URL(address, location.href))) {
    if (url.origin !== location.origin || !PUBLIC.test(url.pathname)) continue;
    const askedAt = Date.now();
    const response = await fetch(url).catch(() => null);
    if (response?.ok) await keep(url, response, askedAt);
  }
}

/** An answer of an earlier day: today is not the day it says, and what was to come may have been. */
async function aged(response) {
  const today = dayOf(new Date());
  const keptOn = dayOf(new Date(response.headers.get('X-Kept-At')));
  if (today === keptOn) return response;
  const body = await response.json();
  if (body.today) body.today = dayOf(new Date(Date.parse(body.today) + (Date.parse(today) - Date.parse(keptOn))), 'UTC');
  for (const { properties } of body.features ?? (body.properties ? [body] : [])) withoutPast(properties, today);
  return new Response(JSON.stringify(body), { headers: response.headers });
}

function withoutPast(properties, today) {
  properties.sessions &&= properties.sessions.filter(({ date }) => date >= today);
  if (properties.next_session?.date < today) {
    delete properties.travel;
    properties.next_session = properties.sessions?.[0];
  }
}

/** YYYY-MM-DD. @param {Date} moment @param {string} [timeZone] the device's own unless said */
function dayOf(moment, timeZone) {
  return new Intl.DateTimeFormat('sv', { timeZone }).format(moment);
}

/** Browsers hold on to a worker that the server has no more. This one goes when there is none, or an empty one. */
async function endIfTold() {
  const script = await fetch('/service-worker.js', { cache: 'no-cache' }).catch(() => null);
  if (!script) return;
  const told = script.status === 404 || script.status === 410 || (script.ok && !(await script.text()).trim());
  if (!told) return;
  ended = true;
  await forget(() => true);
  await self.registration.unregister();
  const pages = await self.clients.matchAll();
  await Promise.all(pages.filter((each) => pageAt(new URL(each.url).pathname)).map((each) => each.navigate(each.url)));
}
