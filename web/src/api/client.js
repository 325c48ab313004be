/** The only place that talks to the server. Every answer is JSON (types.js); every failure is an {@link ApiError}. */

const BASE = '/api/v1';
const TIMEOUT_MS = 15_000;

/** A request that did not bring an answer; carries the server's problem+json when there is one. */
export class ApiError extends Error {
  /**
   * @param {'offline'|'timeout'|'unreachable'|'refused'|'missing'|'broken'} kind
   * @param {{status?: number, problem?: any, cause?: unknown}} [details]
   */
  constructor(kind, { status = 0, problem = null, cause } = {}) {
    super(problem?.detail ?? kind, { cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
    this.problem = problem;
  }

  /** What the server says in Japanese about each wrong parameter. @returns {string[]} */
  get reasons() {
    return (this.problem?.errors ?? []).map((error) => error.detail_ja).filter(Boolean);
  }
}

/** @param {AbortSignal} [signal] @returns {Promise<Site>} */
export function fetchSite(signal) {
  return getJson(`${BASE}/site`, signal);
}

/** @param {AbortSignal} [signal] @returns {Promise<Category[]>} */
export async function fetchCategories(signal) {
  return (await getJson(`${BASE}/categories`, signal)).categories;
}

/** @param {AbortSignal} [signal] @returns {Promise<Area[]>} */
export async function fetchAreas(signal) {
  return (await getJson(`${BASE}/areas`, signal)).areas;
}

/** There may be an answer where there is signal. */
const NO_SIGNAL = ['offline', 'timeout', 'unreachable'];

/**
 * @param {URLSearchParams} parameters
 * @param {AbortSignal} [signal]
 * @returns {Promise<FeatureCollection>} without signal from what this device kept, with a remark that says so
 */
export async function fetchResources(parameters, signal) {
  try {
    return await getJson(`${BASE}/resources?${parameters}`, signal);
  } catch (error) {
    if (signal?.aborted || !NO_SIGNAL.includes(error.kind)) throw error;
    const kept = await import('../offline/kept-answer.js').then(({ answerFromKept }) => answerFromKept(parameters)).catch(() => null);
    if (!kept) throw error;
    return kept;
  }
}

/** @param {string} id @param {AbortSignal} [signal] @returns {Promise<Feature>} */
export function fetchResource(id, signal) {
  return getJson(`${BASE}/resources/${encodeURIComponent(id)}`, signal);
}

/**
 * There and back to the sessions of a date.
 *
 * @param {string} id
 * @param {Record<string, string>} question  see docs/api.md
 */
export function fetchTrip(id, question) {
  return getJson(`${BASE}/resources/${encodeURIComponent(id)}/trip?${new URLSearchParams(question)}`);
}

/**
 * Where buses and trains stop and run, and demand taxis drive.
 *
 * @param {'stops'|'routes'|'zones'} what
 * @returns {Promise<{features: any[]}>}
 */
export function fetchTransit(what) {
  return getJson(`${BASE}/${what}`);
}

/** @returns {Promise<any[]>} the timetables that are loaded, and until when they hold */
export async function fetchFeeds() {
  return (await getJson(`${BASE}/feeds`)).feeds;
}

/**
 * The area that can be reached.
 *
 * @param {Record<string, string>} question  see docs/api.md
 * @param {AbortSignal} [signal]
 */
export function fetchReach(question, signal) {
  return getJson(`${BASE}/reach?${new URLSearchParams(question)}`, signal);
}

/** What the page says in another language, by the Japanese. @param {string} language @returns {Promise<Record<string, any>>} */
export function fetchWords(language) {
  return getJson(`/words/${language}.json`);
}

/**
 * How texts are read.
 *
 * @param {string[]} texts at most 200, each of at most 1000 characters
 * @returns {Promise<[string, string|null][][]>} each text in pieces with their readings in hiragana
 */
export async function fetchReadings(texts) {
  return (await ask('/furigana', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ texts }),
  })).texts;
}

/**
 * The page after this one, or null at the end.
 *
 * @param {FeatureCollection} page
 * @param {AbortSignal} [signal]
 * @returns {Promise<FeatureCollection>|null}
 */
export function fetchNext(page, signal) {
  const next = page.links?.find((link) => link.rel === 'next');
  return next ? getJson(sameOrigin(next.href), signal) : null;
}

/** Behind a proxy the server may name itself differently: only path and query count. */
function sameOrigin(href) {
  const url = new URL(href, location.href);
  return url.pathname + url.search;
}

let csrfToken = '';

/**
 * Any other request. What changes something carries the token of the login, which every answer about it brings; a
 * page that does not know it, or another by now, is told so and asks for it once.
 *
 * @param {string} path @param {RequestInit} [options] @param {AbortSignal} [signal]
 */
export async function ask(path, options = {}, signal) {
  const send = async () => {
    const answer = await getJson(BASE + path, signal, options.method
      ? { ...options, headers: { ...options.headers, 'X-CSRF-Token': csrfToken } } : options);
    csrfToken = answer?.csrf_token ?? csrfToken;
    return answer;
  };
  try {
    return await send();
  } catch (error) {
    if (error.problem?.title !== 'CSRF token missing') throw error;
    csrfToken = (await getJson(`${BASE}/session`)).csrf_token ?? '';
    return send();
  }
}

async function getJson(path, signal, options = {}) {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  const abort = () => timeout.abort();
  signal?.addEventListener('abort', abort);
  try {
    return await read(await fetch(path, { ...options, signal: timeout.signal }));
  } catch (cause) {
    if (signal?.aborted || cause instanceof ApiError) throw cause;
    if (timeout.signal.aborted) throw new ApiError('timeout', { cause });
    throw new ApiError(navigator.onLine ? 'unreachable' : 'offline', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function read(response) {
  const keptAt = response.headers.get('X-Kept-At');
  if (keptAt) void import('../offline/note.js').then(({ tellOfOld }) => tellOfOld(keptAt));
  if (response.ok) return response.status === 204 ? null : response.json();
  const problem = await response.json().catch(() => null);
  const kind = response.status === 404 ? 'missing' : response.status < 500 ? 'refused' : 'broken';
  throw new ApiError(kind, { status: response.status, problem });
}
