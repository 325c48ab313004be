import { LANGUAGES } from './languages.js';
import { language, say } from './say.js';
import { element } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { loadStyle } from '../ui/style-sheet.js';
import { keepReading, readingOf } from '../state/reading.js';

/** What is set as data-… on the page, and what each setting is called; the first is the page as it comes. */
const SETTINGS = [
  ['size', say('文字の大きさ'), [['', say('ふつう')], ['large', say('大きい')], ['larger', say('とても大きい')]]],
  ['contrast', say('文字の濃さ'), [['', say('ふつう')], ['more', say('はっきり')]]],
  ['theme', say('画面の色'), [['', say('端末に合わせる')], ['light', say('あかるい')], ['dark', say('くらい')]]],
];

await loadStyle('reading.css');
const dialog = createDialog();

/** Shows the choice of language, text size and contrast. */
export function openReading() {
  dialog.showModal();
}

function createDialog() {
  const translated = document.querySelector('script[data-translated]');
  const made = /** @type {HTMLDialogElement} */ (element('dialog', { class: 'reading', 'aria-labelledby': 'reading-title' },
    element('div', { class: 'reading__head' },
      element('h2', { id: 'reading-title' }, say('読みやすくする')),
      element('button', { type: 'button', class: 'button', on: { click: () => made.close() } }, icon('close'), say('閉じる'))),
    translated && languages(),
    ...SETTINGS.map(([name, label, values]) => setting(name, label, values))));
  // A press beside the sheet closes it, as one expects of a sheet.
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}

/** Real links: another language is the same page, read anew. */
function languages() {
  return element('nav', { class: 'reading__group', 'aria-labelledby': 'reading-languages' },
    element('h3', { id: 'reading-languages' }, say('ことば'), language === 'en' ? '' : element('span', { lang: 'en' }, ' Language')),
    element('ul', { class: 'reading__choices' }, ...LANGUAGES.map(([code, tag, name]) => element('li', {}, element('a', {
      class: 'chip', href: addressIn(code), lang: tag, hreflang: tag, 'aria-current': code === language && 'true',
      on: { click: (event) => choose(event, code) },
    }, name)))));
}

function choose(event, code) {
  event.preventDefault();
  keepReading('language', code);
  location.assign(addressIn(code));
}

/** The page one is on may have moved since the sheet was made. */
function addressIn(code) {
  const address = new URL(location.href);
  address.searchParams.set('lang', code);
  return address.pathname + address.search.replaceAll('%2C', ',') + address.hash;
}

function setting(name, label, values) {
  return element('fieldset', { class: 'reading__group' }, element('legend', {}, label),
    element('div', { class: 'reading__choices' }, ...values.map(([value, words]) => element('label', { class: 'chip reading__choice' },
      element('input', {
        type: 'radio', name: `reading-${name}`, value, checked: readingOf(name) === value,
        on: { change: () => keepReading(name, value) },
      }), words))));
}
