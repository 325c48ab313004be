import { fetchWords } from '../api/client.js';

/** Attributes that people read or hear. */
const ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt'];

/**
 * Loads a language and says in it what stands in the page's HTML. Loaded by say.js, when the language is not Japanese.
 *
 * @param {string} language
 * @returns {Promise<Record<string, any>>} its words, by the Japanese
 */
export async function openLanguage(language) {
  const root = document.documentElement;
  try {
    const words = await fetchWords(language);
    translate(words);
    if (language === 'easy') void import('./furigana.js').then(({ showReadings }) => showReadings(document.body));
    return words;
  } finally {
    root.classList.remove('is-translating');
  }
}

function translate(words) {
  document.title = words[document.title] ?? document.title;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) translateAttributes(node, words);
    // What the data says is not the interface's, though it may be the same word.
    else if (!node.parentElement.closest('[lang=ja]:not(html)')) {
      const text = node.nodeValue.trim();
      if (words[text]) node.nodeValue = node.nodeValue.replace(text, () => words[text]);
    }
  }
}

function translateAttributes(node, words) {
  for (const name of ATTRIBUTES) {
    const told = words[node.getAttribute(name) ?? ''];
    if (told) node.setAttribute(name, told);
  }
}
