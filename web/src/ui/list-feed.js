import { fetchNext, fetchResources } from '../api/client.js';
import { describeSummary } from '../format/travel.js';
import { countParameters, listParameters } from '../state/query.js';
import { hasOrigin } from '../state/view.js';
import { BETWEEN_SENTENCES, say } from '../words/say.js';
import { NO_FILTERS } from './active-filters.js';
import { byId, marked } from './element.js';

/** Who looks from farther away than this has perhaps not meant to. */
const FAR_METERS = 50_000;
const ABOUT_DISTANCE = say('距離はまっすぐ測った長さです。場所の決まっていない活動は出ません。');

/** Fetches what the list shows: its first page whenever the question is another one, and more when asked for. */
export class ListFeed {
  #request = new AbortController();
  #options;
  /** @type {import('../api/types.js').FeatureCollection|null} the last page of the list */
  last = null;

  /**
   * @param {object} options
   * @param {ReturnType<import('./result-list.js').createResultList>} options.list
   * @param {import('../state/reference.js').Places} options.places
   * @param {string} options.today
   * @param {(view: import('../state/view.js').View) => any[]} options.filtersOf what is in force
   * @param {(part: Partial<import('../state/view.js').View>) => void} options.onChange
   * @param {() => void} options.onRetry
   */
  constructor(options) {
    this.#options = options;
  }

  /** What a view asks for. @param {import('../state/view.js').View} view @returns {URLSearchParams} */
  question(view) {
    return listParameters(view, this.#options.places.originOf(view), this.#options.today);
  }

  /** @param {import('../state/view.js').View} view */
  async load(view) {
    const { list } = this.#options;
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    list.busy();
    tell(hasOrigin(view) && ABOUT_DISTANCE);
    try {
      const page = await fetchResources(this.question(view), signal);
      this.last = page;
      const far = page.features.length > 0 && page.features.every(({ properties }) => properties.distance_m > FAR_METERS);
      tell(far && say('探し始める場所から50kmより近くに、活動はありません。'), page.remark, hasOrigin(view) && ABOUT_DISTANCE, describeSummary(page.travel));
      if (page.features.length) list.show(page);
      else {
        const empty = await this.#emptyState(view);
        if (!signal.aborted) list.showEmpty(empty);
      }
      list.mark(view.id, 'selected');
    } catch (error) {
      if (!signal.aborted) list.showProblem(error, this.#options.onRetry);
    }
  }

  async more() {
    const { list } = this.#options;
    const { signal } = this.#request;
    list.busyMore();
    try {
      const page = this.last && await fetchNext(this.last, signal);
      if (!page) return;
      this.last = page;
      list.showMore(page);
    } catch (error) {
      if (!signal.aborted) list.showMoreProblem(error);
    }
  }

  async #emptyState(view) {
    const { places, today, filtersOf, onChange } = this.#options;
    const { createEmptyState } = await import('./empty-state.js');
    const count = async (without) => {
      const other = { ...view, ...without };
      return (await fetchResources(countParameters(other, places.originOf(other), today))).numberMatched;
    };
    return createEmptyState(filtersOf(view), count, onChange, NO_FILTERS);
  }
}

/** What holds for the whole list, in sentences above it. */
function tell(...sentences) {
  const told = sentences.filter(Boolean).join(BETWEEN_SENTENCES);
  byId('results-note').hidden = !told;
  byId('results-note').replaceChildren(...marked(told));
}
