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

/**
 * A sentence of the interface.
 *
 * @param {string} text in Japanese, with {names} where values go
 * @param {Record<string, any>} [values] `count` chooses the plural where the language has one
 * @returns {string}
 */
export function say(text, values) {
  return sayParts(text, values).join('');
}

/**
 * The same in parts, for values that are elements, such as names marked with their own language.
 *
 * @param {string} text
 * @param {Record<string, any>} [values]
 * @returns {any[]}
 */
export function sayParts(text, values = {}) {
  return sentence(text, values).split(/\{(\w+)\}/).map((part, i) => (i % 2 ? values[part] : part));
}

function sentence(text, { count }) {
  const told = words[text] ?? text;
  if (typeof told === 'string') return told;
  return told[new Intl.PluralRules(locale).select(count)] ?? told.other;
}
