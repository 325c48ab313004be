import { ask } from './client.js';

/** A search by meaning (体操 finds 健康教室) may have the name itself far behind: so many are looked through. */
const ASKED = 100;

/**
 * Resources by words, first those whose name has the words: for who knows the name.
 *
 * @param {string} words
 * @param {number} most
 * @returns {Promise<{features: import('./types.js').Feature[], more: boolean}>}
 */
export async function findByName(words, most) {
  const page = await ask(`/resources?${new URLSearchParams({ q: words, limit: String(ASKED) })}`, { cache: 'no-store' });
  const wanted = fold(words);
  const named = page.features.filter(({ properties }) => fold(properties.name).includes(wanted));
  const others = page.features.filter((feature) => !named.includes(feature));
  return {
    features: [...named, ...others].slice(0, most),
    more: page.features.length > most || page.links.some(({ rel }) => rel === 'next'),
  };
}

/** @param {string} text without what people write now so, now so: width, spaces, capital letters */
export function fold(text) {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
