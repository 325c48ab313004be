import { fetchCategories } from '../api/client.js';
import { byId, element } from '../ui/element.js';
import { describeColors } from './colors.js';
import { describeIcons, describeParts, describePaper, describePins } from './parts.js';
import { describeSpace, describeType } from './scales.js';

/** The page that shows what all pages are made of: read from the style sheets, so that it cannot differ. */
const CHAPTERS = [
  ['色', describeColors],
  ['文字', describeType],
  ['余白と大きさ', describeSpace],
  ['押すもの・知らせるもの', describeParts],
  ['種類のアイコン', describeIcons],
  ['地図のしるし', describePins],
  ['紙', describePaper],
];

const design = byId('design');
const categories = (await fetchCategories().catch(() => [])).filter(({ parent }) => !parent);

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
