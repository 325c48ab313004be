import { fetchAreas, fetchCategories, fetchNext, fetchResources, fetchSite } from '../api/client.js';
import { listParameters, pinParameters } from '../state/query.js';
import { Places, Vocabulary } from '../state/reference.js';
import { formatView, parseView } from '../state/view.js';
import { activeFilters } from '../ui/active-filters.js';
import { byId, marked } from '../ui/element.js';
import { createViewTabs, SAMPLE_SENTENCE } from '../ui/frame.js';
import { createMapPanel } from '../ui/map-panel.js';
import { createNotice, createProblem } from '../ui/notice.js';
import { createResultList } from '../ui/result-list.js';
import { language, placeName, say } from '../words/say.js';

/**
 * List and map of one filter within a page of another site. It asks nothing and keeps nothing; what is chosen opens in
 * a tab of its own, on the page of the resource.
 */
async function start() {
  const view = { ...parseView(location.search), id: '', tab: 'list' };
  try {
    const [site, categories, areas] = await Promise.all([fetchSite(), fetchCategories(), fetchAreas()]);
    show(view, site, new Vocabulary(categories), new Places(areas));
  } catch (error) {
    byId('results-body').replaceChildren(createProblem(error, () => location.reload()));
    byId('results-body').removeAttribute('aria-busy');
  }
}

function show(view, site, vocabulary, places) {
  describe(view, site, vocabulary, places);
  const hrefOf = (id) => `/resources/${encodeURIComponent(id)}${language === 'ja' ? '' : `?lang=${language}`}`;
  const open = (id) => window.open(hrefOf(id), '_blank', 'noopener');
  const context = () => ({ today: site.today, vocabulary, places });
  let last = null;
  const list = createResultList({
    context, hrefOf, onOpen: open,
    onPoint: (feature) => map.point(feature),
    onMore: async () => {
      list.busyMore();
      try {
        last = await fetchNext(last);
        list.showMore(last);
      } catch (error) {
        list.showMoreProblem(error);
      }
    },
  });
  const map = createMapPanel({
    site, places, vocabulary, onSelect: open, onPoint: (id) => list.mark(id, 'pointed'), onPick: () => {},
  });
  const tabs = createViewTabs((tab) => {
    tabs.update({ ...view, tab });
    void map.wake(true);
  }, ['list', 'map']);
  tabs.update(view);
  const origin = places.originOf(view);
  map.showMatches(pinParameters(view, origin, site.today), origin);
  void map.wake();
  void load();

  async function load() {
    try {
      last = await fetchResources(listParameters(view, origin, site.today));
      if (last.features.length) list.show(last);
      else list.showEmpty(createNotice(say('いまは、活動がありません。')));
    } catch (error) {
      list.showProblem(error, () => void load());
    }
  }
}

/** Which of all there are, in words, and where all are. */
function describe(view, site, vocabulary, places) {
  const filters = activeFilters(view, {
    vocabulary, today: site.today, originLabel: view.from ? places.name(view.from) : view.near ? say('選んだ場所') : '',
    areaLabel: places.name(view.area),
  });
  byId('filters').replaceChildren(...marked(filters.map(({ label }) => label).join(say('・'))));
  byId('filters').hidden = !filters.length;
  byId('sample').textContent = SAMPLE_SENTENCE;
  byId('sample').hidden = !site.sample;
  const source = /** @type {HTMLAnchorElement} */ (byId('source'));
  source.href = `/${formatView(view)}`;
  if (site.municipality) source.replaceChildren(...marked(say('{town}の地域資源マップ(つなぎ)', { town: placeName(site.municipality) })));
}

void start();
