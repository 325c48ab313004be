/**
 * What the page says, in the reader's language. The Japanese sentence is the key, as in gettext; Japanese itself needs
 * no words and no request. The language is chosen before the first paint (before-paint.js), and only on pages that
 * are translated.
 */

const root = document.documentElement;

/** @type {'ja'|'easy'|'en'|'zh'|'vi'|'pt'} easy is やさしい日本語 */
export let language = root.dataset.language ?? 'ja';

/** @type {Record<string, string|Record<string, string>>} */
let words = {};
if (language !== 'ja') {
  try {
    words = await (await import('./page.js')).openLanguage(language);
  } catch {
    // Without its words a page is better Japanese as a whole.
    language = 'ja';
    root.lang = 'ja';
  }
}

/** For Intl. */
export const locale = root.lang;

/** Whether it is Japanese of either kind: data then needs no mark of its own. */
export const japanese = locale === 'ja';

/** Japanese and Chinese sentences follow each other without a space. */
export const BETWEEN_SENTENCES = /^(?:ja|zh)/.test(locale) ? '' : ' ';

/**
 * A sentence of the interface.
 *
 * @param {string} text in Japanese, with {names} where values go
 * @param {Record<string, any>} [values] numbers are written as the language writes them; `count` chooses the plural
 * @returns {string}
 */
export function say(text, values = {}) {
  return sentence(text, values).replace(/\{(\w+)\}/g, (_, name) => written(values[name]));
}

/** Whether there are words for it: a municipality may have categories of its own. @param {string} text */
export function told(text) {
  return text in words;
}

/**
 * What the data says, such as a name: elements made of it mark it as Japanese where the page is not (ui/element.js).
 *
 * @param {string} text
 * @returns {string} between Unicode's isolates, which nobody sees
 */
export function original(text) {
  return japanese || !text ? text : `\u2068${text}\u2069`;
}

/** The same where nothing can be marked, as in a title. @param {string} text */
export function plain(text) {
  return text.replace(/[\u2068\u2069]/g, '');
}

/**
 * A name that the data also has in Latin letters, as its reader can say it: who reads Chinese reads the characters.
 *
 * @param {{name: string, name_en?: string}} place
 */
export function placeName({ name, name_en: latin }) {
  if (japanese) return name;
  return language !== 'zh' && latin ? latin : original(name);
}

function written(value) {
  return typeof value === 'number' ? value.toLocaleString(locale) : value;
}

function sentence(text, { count }) {
  const known = words[text] ?? text;
  if (typeof known === 'string') return known;
  return known[new Intl.PluralRules(locale).select(count)] ?? known.other;
}
