import { byId, element, WIDE } from './element.js';
import { fetchNext, fetchResources } from '../api/client.js';
import { nameParameters } from '../state/query.js';
import { say } from '../words/say.js';

/** No more pins than this: a map of more says so and asks for a filter. */
const MOST_PINS = 10_000;

/** The names of more pins than this (nearly all of them in clusters) are fetched when the map is first touched. */
const NAMED_AT_ONCE = 100;

/** Whatever brings a pointer, a finger or the focus to the map. */
const TOUCHES = ['pointerover', 'touchstart', 'focusin'];

/**
 * The map beside (or instead of) the list. Nothing of it is loaded before it is first seen; the list never waits
 * for it.
 *
 * @param {object} options
 * @param {import('../api/types.js').Site} options.site
 * @param {import('../state/reference.js').Places} options.places
 * @param {import('../state/reference.js').Vocabulary} options.vocabulary
 * @param {(id: string) => void} options.onSelect
 * @param {(id: string) => void} options.onPoint '' when the pointer leaves
 * @param {(lat: number, lon: number) => void} options.onPick
 * @param {() => void} options.onPickNothing
 * @param {(place: string) => void} options.onMove the map was put somewhere: as in the view
 */
export function createMapPanel(options) {
  const root = byId('map-panel');
  const canvas = element('div', { class: 'map', id: 'map' });
  const tileNote = element('p', { class: 'map-note', role: 'status' });
  const pinNote = element('p', { class: 'map-note', role: 'status' });
  const notes = element('div', { class: 'map-notes' }, pinNote, tileNote);
  root.append(canvas, notes, createKey(options.vocabulary, () => Boolean(root.querySelector('.map-transit'))));

  let touch;
  const touched = new Promise((resolve) => (touch = resolve));
  for (const event of TOUCHES) root.addEventListener(event, touch, { once: true, passive: true });

  /** @type {import('../map/resource-map.js').ResourceMap|null} */
  let map = null;
  let starting = null;
  let request = new AbortController();
  const wanted = { parameters: null, origin: null, place: '', selected: null, reach: null, wholeReach: false };
  let reach = null;
  let picker = null;

  function visible() {
    const { tab } = document.body.dataset;
    return tab === 'map' || (WIDE.matches && tab === 'list');
  }

  /** Creates the map when it is first seen. @param {boolean} [opened] by who presses for it, which is a touch too */
  async function wake(opened = false) {
    if (!visible()) return;
    if (opened) touch();
    if (map) {
      map.resize();
      refresh();
      return;
    }
    starting ??= start();
    await starting;
  }

  async function start() {
    try {
      const { ResourceMap } = await import('../map/resource-map.js');
      map = await ResourceMap.create(canvas, { ...options, onPick: (point) => picker.pick(point), onTiles: showTileNote });
      if (wanted.selected) map.select(wanted.selected);
      refresh();
      void loadTransit();
    } catch {
      starting = null;
      tell(say('地図を表示できませんでした。一覧は使えます。'));
    }
  }

  /** Nobody's first load waits for the lines of buses and trains; the map is complete without them. */
  async function loadTransit() {
    await touched;
    const { createTransitChoice } = await import('./transit-choice.js');
    const choice = await createTransitChoice((...features) => map.addTransit(...features));
    if (choice) root.append(choice);
  }

  /** Brings the pins up to date with what is wanted, if that is not what is shown. */
  function refresh() {
    if (!map || !wanted.parameters) return;
    if (root.dataset.shows === wanted.parameters.toString()) {
      map.lookAt(wanted.place);
      return;
    }
    root.dataset.shows = wanted.parameters.toString();
    map.awaitPins();
    map.setOrigin(wanted.origin);
    request.abort();
    request = new AbortController();
    void loadPins(wanted.parameters, request.signal);
    void loadReach(wanted.parameters, request.signal);
  }

  /**
   * How far one gets is a help for the eye: without it the map is as right as before. Who has said how long a way may be
   * sees it at once, who has only said how they travel can ask for it.
   */
  async function loadReach(parameters, signal) {
    try {
      const asked = parameters.get('near') && (wanted.reach || parameters.get('minutes') || parameters.get('mode'));
      if (asked) {
        const { createReach } = await import('./reach.js');
        reach ??= createReach(options.site, (shown) => showReach(shown));
        notes.append(reach.root);
      } else {
        reach?.root.remove();
      }
      const shown = asked && (wanted.reach ?? Boolean(parameters.get('minutes')));
      if (asked && !shown) reach.offer(parameters);
      const areas = shown ? await reach.show(parameters, signal) : null;
      if (!signal.aborted) await map?.setReach(areas, wanted.wholeReach);
      wanted.wholeReach = false;
    } catch {
      if (!signal.aborted) void map?.setReach(null);
    }
  }

  function showReach(shown, whole = false) {
    Object.assign(wanted, { reach: shown, wholeReach: whole });
    if (map && wanted.parameters) void loadReach(wanted.parameters, request.signal);
  }

  async function loadPins(parameters, signal) {
    try {
      const pins = await fetchAll(parameters, signal);
      tell(pins.length < MOST_PINS ? '' : say('多すぎるため、一部だけを地図に出しています。条件でしぼってください。'));
      map?.setPins(pins, wanted.place);
      if (pins.length > NAMED_AT_ONCE) await touched;
      map?.setNames(await fetchAll(nameParameters(parameters), signal));
    } catch {
      if (signal.aborted) return;
      delete root.dataset.shows;
      tell(say('地図に場所を出せませんでした。一覧は使えます。'));
    }
  }

  function tell(text) {
    pinNote.textContent = text;
  }

  function showTileNote(available) {
    root.classList.toggle('has-tiles', available);
    tileNote.textContent = available ? '' : say('背景地図を表示できません');
  }

  WIDE.addEventListener('change', () => void wake());

  return {
    wake,

    /** @param {URLSearchParams} parameters @param {{lat: number, lon: number}|null} origin @param {string} [place] of the view */
    showMatches(parameters, origin, place = '') {
      Object.assign(wanted, { parameters, origin, place });
      if (visible()) refresh();
    },

    /** @param {string} place of the view */
    showPlace(place) {
      wanted.place = place;
      if (visible()) refresh();
    },

    /** @param {import('../api/types.js').Feature|null} feature */
    select(feature) {
      wanted.selected = feature;
      map?.select(feature);
    },

    /** @param {import('../api/types.js').Feature|null} feature */
    point: (feature) => map?.point(feature),

    /** Draws how far one gets, all of it in sight. */
    showReach: () => showReach(true, true),

    /** Lets the next tap on the map choose where to look from. */
    async startPicking() {
      await wake();
      const { createPicker } = await import('./map-picker.js');
      picker ??= map && createPicker({ canvas, map, onPick: options.onPick, onNothing: options.onPickNothing });
      picker?.start();
    },
  };
}

async function fetchAll(parameters, signal) {
  const features = [];
  let page = await fetchResources(parameters, signal);
  while (page) {
    features.push(...page.features.filter((feature) => feature.geometry));
    page = features.length < MOST_PINS ? await fetchNext(page, signal) : null;
  }
  return features;
}

/** What the marks stand for; loaded by who asks. */
function createKey(vocabulary, hasTransit) {
  const body = element('div', { id: 'map-key-body', hidden: true });
  const button = element('button', { type: 'button', class: 'button', 'aria-expanded': 'false', 'aria-controls': 'map-key-body', on: { click: toggle } }, say('凡例'));
  async function toggle() {
    const open = body.hidden;
    if (open) {
      const { createMapKey } = await import('./map-key.js');
      body.replaceChildren(await createMapKey(vocabulary, hasTransit()));
    }
    body.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  }
  return element('div', { class: 'map-key' }, body, button);
}
