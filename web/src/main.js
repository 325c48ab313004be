import { fetchAreas, fetchCategories, fetchSite } from './api/client.js';
import { pinParameters } from './state/query.js';
import { ViewStore } from './state/store.js';
import { formatView } from './state/view.js';
import { Places, roundedPoint, Vocabulary } from './state/reference.js';
import { activeFilters, createActiveFilters } from './ui/active-filters.js';
import { createCategoryChips } from './ui/category-chips.js';
import { byId, painted } from './ui/element.js';
import { createFinderFold } from './ui/finder-fold.js';
import { pressKeep } from './ui/keep-button.js';
import { createNotice, createProblem } from './ui/notice.js';
import { createFilters } from './ui/filters.js';
import { ListFeed } from './ui/list-feed.js';
import { createMapPanel } from './ui/map-panel.js';
import { createOrderChoice } from './ui/order-choice.js';
import { createResultList } from './ui/result-list.js';
import { createSearchBox } from './ui/search-box.js';
import { createViewTabs, showSite } from './ui/frame.js';
import { say } from './words/say.js';

/** Starts the page: what it is about first, then everything that depends on it. */
async function start() {
  const store = new ViewStore();
  try {
    const [site, categories, areas] = await Promise.all([fetchSite(), fetchCategories(), fetchAreas()]);
    if (!site.municipality) {
      byId('results-body').replaceChildren(createNotice(say('まだ何も登録されていません。')));
      byId('results-body').removeAttribute('aria-busy');
      return;
    }
    showSite(site);
    new Page(store, site, new Vocabulary(categories), new Places(areas)).start();
  } catch (error) {
    byId('results-body').replaceChildren(createProblem(error, () => location.reload()));
    byId('results-body').removeAttribute('aria-busy');
  }
}

/** Joins the view with the components that show and change it. */
class Page {
  /** @type {{lat: number, lon: number}|null} where this device is: never said of an address from elsewhere */
  #located = null;
  /** @type {{near: {lat: number, lon: number}, name: string}|null} the landmark chosen last */
  #landmark = null;
  /** @type {Element[]} what of the map a detail was opened from */
  #opener = [];

  constructor(store, site, vocabulary, places) {
    Object.assign(this, { store, site, vocabulary, places });
    const change = (part) => store.update(part);
    const setOrigin = (origin) => {
      store.update({ near: null, from: '', sort: '', ...origin });
      this.filters.closeOrigin();
    };

    this.search = createSearchBox((q, settled) => {
      store.update({ q }, { replace: true });
      if (settled) byId('results-heading').focus();
    });
    this.chips = createCategoryChips(vocabulary, (ids) => change({ categories: ids }));
    this.filters = createFilters({
      today: site.today,
      current: () => store.view,
      onChange: change,
      onOrigin: () => this.#addOriginPanel(setOrigin).catch(() => location.reload()),
      onTravel: () => this.#addTravelPanel(change).catch(() => location.reload()),
    });
    this.active = createActiveFilters(change);
    this.fold = createFinderFold();
    this.order = createOrderChoice(change);
    this.list = createResultList({
      context: () => this.#context(),
      hrefOf: (id) => formatView({ ...store.view, id }),
      onOpen: (id) => store.openDetail(id),
      onPoint: (feature) => this.map.point(feature),
      onMore: () => void this.feed.more(),
    });
    this.feed = new ListFeed({
      list: this.list, places, today: site.today, filtersOf: (view) => this.#filtersOf(view), onChange: change,
      onRetry: () => this.#ask(store.view),
    });
    this.tabs = createViewTabs((tab) => change({ tab }));
    this.map = createMapPanel({
      site, places, vocabulary,
      onSelect: (id) => store.openDetail(id),
      onPoint: (id) => this.list.mark(id, 'pointed')?.scrollIntoView({ block: 'nearest' }),
      onPick: (lat, lon) => setOrigin({ near: roundedPoint(lat, lon) }),
      onPickNothing: () => this.filters.closeOrigin(),
      onMove: (map) => store.view.id || store.update({ map }, { replace: true }),
    });
  }

  start() {
    // The address belongs to the view: no #fragment that the back button would jump to.
    byId('skip').addEventListener('click', (event) => {
      event.preventDefault();
      byId('results-heading').focus();
    });
    for (const sign of ['pointerover', 'touchstart', 'focusin']) {
      byId('results-body').addEventListener(sign, () => void this.#detailPanel(), { once: true, passive: true });
    }
    // What is kept, printed and subscribed to.
    byId('results').addEventListener('click', (event) => {
      const button = event.target.closest('[data-keep], [data-take]');
      // Kept at once: whoever goes on to another page has it all the same.
      if (button?.dataset.keep) pressKeep(button);
      else if (button) void import('./keeping/list-tools.js').then(({ press }) => press(button, this.#shown()), () => {});
    });
    this.#forgetUnknown();
    this.store.subscribe((view, previous) => this.#show(view, previous));
    this.#show(this.store.view, null);
  }

  /** A link may be old, or cut off: as anywhere in an address, what is not understood is left out. */
  #forgetUnknown() {
    const { area, from, categories } = this.store.view;
    const place = (id) => (this.places.find(id) ? id : '');
    this.store.update({
      area: place(area), from: place(from), categories: categories.filter((id) => this.vocabulary.find(id)),
      map: this.store.view.map,
    }, { replace: true });
  }

  #shown() {
    const { view } = this.store;
    return {
      view, page: this.feed.last, features: this.list.features, filters: this.#filtersOf(view),
      context: { ...this.#context(), sample: this.site.sample },
    };
  }

  #show(view, previous) {
    for (const part of [this.search, this.chips, this.filters, this.order, this.tabs]) part.update(view);
    this.travel?.update(view);
    this.origin?.update(view);
    const filters = this.#filtersOf(view);
    this.active.update(filters);
    this.fold.update(view, filters);
    this.list.mark(view.id, 'selected');
    if (previous) void painted().then(() => this.#follow(view, previous));
    else this.#follow(view, null);
  }

  /** What a view brings with it, after who touched something has seen that it was felt. */
  #follow(view, previous) {
    if (!previous || String(this.feed.question(view)) !== String(this.feed.question(previous))) {
      this.#ask(view);
    } else {
      this.map.showPlace(view.map);
    }
    if (view.id !== (previous?.id ?? '')) void this.#showDetail(view.id, previous?.id ?? '');
    if (!previous || view.tab !== previous.tab) void this.map.wake(Boolean(previous));
    // The code to paste is for the filters in force; where somebody is, is not in it.
    byId('embedding').setAttribute('href', `/embedding.html${formatView({ ...view, near: null, map: '', id: '' })}`);
    if (view.tab === 'calendar') void this.#showCalendar();
    else this.calendar?.leave();
  }

  #ask(view) {
    const origin = this.places.originOf(view);
    void this.feed.load(view);
    this.map.showMatches(pinParameters(view, origin, this.site.today), origin, view.map);
  }

  /** What only some visitors need is loaded when they do: here with the first touch of the list. */
  #detailPanel() {
    this.detail ??= import('./ui/detail-panel.js').then(({ createDetailPanel }) => createDetailPanel({
      context: () => this.#context(),
      sample: this.site.sample,
      onClose: () => this.store.closeDetail(),
      onLoaded: (feature) => this.map.select(feature),
    })).catch(() => {
      this.detail = undefined;
    });
    return this.detail;
  }

  async #showCalendar() {
    this.loading ??= import('./calendar/calendar.js').then(({ createCalendar }) => createCalendar({
      today: this.site.today,
      places: this.places,
      current: () => this.store.view,
      onChange: (part) => this.store.update(part),
      hrefOf: (id) => formatView({ ...this.store.view, id }),
      onOpen: (id) => this.store.openDetail(id),
    })).catch(() => {
      this.loading = undefined;
      this.store.update({ tab: 'list' });
    });
    this.calendar = await this.loading;
    this.calendar?.update(this.store.view);
  }

  async #addOriginPanel(setOrigin) {
    const { createOriginPanel } = await import('./ui/origin-panel.js');
    this.origin = createOriginPanel({
      places: this.places,
      current: () => this.store.view,
      onChange: (part) => this.store.update(part),
      onLandmark: (lat, lon, name) => {
        this.#landmark = { near: roundedPoint(lat, lon), name };
        setOrigin({ near: this.#landmark.near });
      },
      onLocated: (lat, lon) => {
        this.#located = roundedPoint(lat, lon);
        setOrigin({ near: this.#located });
      },
      onPickOnMap: () => {
        this.filters.closeOrigin();
        this.store.update({ tab: 'map' });
        void this.map.startPicking();
      },
      onArea: (id) => setOrigin({ from: id }),
    });
    this.origin.update(this.store.view);
  }

  async #addTravelPanel(change) {
    const { createTravelPanel } = await import('./ui/travel-panel.js');
    this.travel = createTravelPanel({
      today: this.site.today,
      current: () => this.store.view,
      onChange: change,
      onOrigin: () => this.filters.openOrigin(),
      onReach: () => {
        this.filters.closeTravel();
        this.store.update({ tab: 'map' });
        this.map.showReach();
      },
    });
    this.travel.update(this.store.view);
  }

  async #showDetail(id, previousId) {
    document.body.classList.toggle('has-detail', id !== '');
    this.list.mark(id, 'selected')?.scrollIntoView({ block: 'nearest' });
    const panel = await this.#detailPanel();
    if (this.store.view.id !== id) return;
    // Without the code for it, only the browser itself can say what is wrong with the connection.
    if (!panel) return id ? location.reload() : undefined;
    if (id) {
      // A pin may be drawn anew meanwhile: then the map is where one was.
      const pin = document.activeElement?.closest('#map .leaflet-interactive');
      if (!previousId) this.#opener = pin ? [pin, byId('map')] : [];
      const known = this.list.features.get(id);
      panel.show(id, known);
      this.map.select(known ?? null);
      return;
    }
    panel.hide();
    this.map.select(null);
    const { linkOf } = this.store.view.tab === 'calendar' && this.calendar || this.list;
    const back = [...this.#opener, linkOf(previousId), byId('results-heading')];
    back.find((each) => each?.isConnected)?.focus({ preventScroll: true });
  }

  #context() {
    return {
      today: this.site.today, vocabulary: this.vocabulary, places: this.places,
      origin: this.places.originOf(this.store.view), by: this.store.view.by, wheelchair: this.store.view.wheelchair,
    };
  }

  #filtersOf(view) {
    return activeFilters(view, {
      vocabulary: this.vocabulary, today: this.site.today, originLabel: this.#originLabel(view),
      areaLabel: this.places.name(view.area),
    });
  }

  #originLabel(view) {
    if (view.from) return this.places.name(view.from);
    if (!view.near) return '';
    if (this.#landmark?.near.lat === view.near.lat && this.#landmark.near.lon === view.near.lon) return this.#landmark.name;
    const here = this.#located?.lat === view.near.lat && this.#located?.lon === view.near.lon;
    return here ? say('現在地') : say('選んだ場所');
  }
}

void start();
// For places without signal, and for pages left open overnight; late, to take nothing from what is being looked at.
setTimeout(() => {
  void import('./offline/start.js').catch(() => {});
  void import('./ui/new-day.js').catch(() => {});
}, 3000);
