import { plain } from '../words/say.js';

/**
 * Makes an element. Text is always set as text, never parsed as HTML.
 *
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `on` maps event names to listeners; false, null and undefined
 *     leave an attribute out; true sets it empty
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') listen(node, value);
    else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false).flatMap(tag === 'option' ? unmarked : marked));
  return node;
}

/** What is said of the data, each piece of it marked as Japanese where the page is not. @param {any} child */
export function marked(child) {
  if (typeof child !== 'string') return [child];
  return child.split(/\u2068(.*?)\u2069/s).map((part, i) => (i % 2 ? element('span', { lang: 'ja' }, part) : part));
}

/** When what has changed is on the screen; in a page that nobody sees, at once. */
export function painted() {
  return new Promise((done) => {
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done));
  });
}

/** A choice holds nothing but text. */
function unmarked(child) {
  return [typeof child === 'string' ? plain(child) : child];
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`The page has no #${id}`);
  return node;
}

/** Text that breaks into lines only at its spaces: times and dates stay whole. @param {string} text */
export function unbroken(text) {
  const words = text.split(/ (?![^\u2068]*\u2069)/).flatMap((word) => [' ', element('span', { class: 'unbroken' }, word)]);
  return element('span', {}, ...words.slice(1));
}

/** Text for screen readers only. @param {string} text */
export function spoken(text) {
  return element('span', { class: 'visually-hidden' }, text);
}

/** Wide enough for list and map side by side; the same as in style/layout.css. */
export const WIDE = window.matchMedia('(min-width: 56.25em)');

function listen(node, listeners) {
  for (const [event, listener] of Object.entries(listeners)) node.addEventListener(event, listener);
}
