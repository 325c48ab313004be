import { fetchAreas, fetchCategories, fetchSite } from '../api/client.js';
import { Places, Vocabulary } from '../state/reference.js';
import { EMPTY_VIEW, formatView, parseView } from '../state/view.js';
import { activeFilters } from '../ui/active-filters.js';
import { byId, element } from '../ui/element.js';
import { createProblem } from '../ui/notice.js';
import { BETWEEN_SENTENCES, placeName, plain, say } from '../words/say.js';

/** What a page of another site takes over: the filters, and nobody's place. */
function viewToEmbed() {
  const view = parseView(location.search);
  return { ...view, near: null, within: view.from ? view.within : 0, id: '', tab: EMPTY_VIEW.tab, at: '' };
}

/** この条件の一覧と地図: the code to paste, and how it will look. */
async function start() {
  const root = byId('embedding');
  try {
    const [site, categories, areas] = await Promise.all([fetchSite(), fetchCategories(), fetchAreas()]);
    root.replaceChildren(...parts(viewToEmbed(), site, new Vocabulary(categories), new Places(areas)));
  } catch (error) {
    root.replaceChildren(createProblem(error, () => location.reload()));
  }
  root.removeAttribute('aria-busy');
}

function parts(view, site, vocabulary, places) {
  const filters = activeFilters(view, {
    vocabulary, today: site.today, originLabel: places.name(view.from), areaLabel: places.name(view.area),
  }).map(({ label }) => label);
  const address = `${location.origin}/embed.html${formatView(view)}`;
  const title = plain(say('{town}の地域の活動', { town: site.municipality ? placeName(site.municipality) : '' }));
  const code = `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="600" loading="lazy"></iframe>`;
  const text = /** @type {HTMLTextAreaElement} */ (element('textarea', {
    id: 'code', class: 'embedding__code', readonly: true, rows: '4', spellcheck: 'false', on: { focus: () => text.select() },
  }, code));
  const message = element('p', { class: 'hint', role: 'status' });
  const copy = element('button', { type: 'button', class: 'button button--primary', on: { click: async () => {
    try {
      await navigator.clipboard.writeText(code);
      message.textContent = say('写しました。ホームページの編集画面に貼り付けてください。');
    } catch {
      text.focus();
      message.textContent = say('写せませんでした。枠の中の文字を選んで写してください。');
    }
  } } }, say('この文字を写す'));
  return [
    element('p', {}, say('下の文字を、病院や区のホームページに貼ると、一覧と地図が出ます。中身は、いつも新しいものです。')),
    element('p', {}, element('strong', {}, say('条件:')), BETWEEN_SENTENCES, filters.length ? filters.join(say('・')) : say('すべての活動')),
    element('p', { class: 'hint' }, say('条件を変えるには、地図のページで条件をえらんでから、もう一度「ホームページに貼る」を押してください。')),
    element('label', { for: 'code', class: 'embedding__label' }, say('貼る文字')), text, copy, message,
    element('h2', { class: 'embedding__label' }, say('このように見えます')),
    element('iframe', { class: 'embedding__preview', src: address, title }),
  ];
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

void start();
