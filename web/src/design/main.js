import { fetchCategories } from '../api/client.js';
import { byId, element } from '../ui/element.js';
import { describeColors } from './colors.js';
import { describeIcons, describeParts, describePaper, describePins } from './parts.js';
import { describeSpace, describeType } from './scales.js';
import { Vocabulary } from '../state/reference.js';
import { say } from '../words/say.js';

/** The page that shows what all pages are made of: read from the style sheets, so that it cannot differ. */
const CHAPTERS = [
  [say('色'), describeColors],
  [say('文字'), describeType],
  [say('余白と大きさ'), describeSpace],
  [say('押すもの・知らせるもの'), describeParts],
  [say('種類のアイコン'), describeIcons],
  [say('地図のしるし'), describePins],
  [say('紙'), describePaper],
];

const design = byId('design');
const categories = new Vocabulary(await fetchCategories().catch(() => [])).top;

/** Colours are measured as they are shown: anew when light turns to dark. */
function show() {
  design.replaceChildren(...CHAPTERS.map(([title, describe], at) => element('section',
    { class: 'form-group', 'aria-labelledby': `chapter-${at}` },
    element('h2', { class: 'form-title', id: `chapter-${at}` }, title), ...describe(categories))));
  design.removeAttribute('aria-busy');
}

show();
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast'] });
