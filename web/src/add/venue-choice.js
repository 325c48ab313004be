import { element } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { formatWhere } from '../format/place.js';
import { fold } from '../api/by-name.js';
import { fetchResources } from '../api/client.js';
import { say } from '../words/say.js';

const PAUSE_MS = 350;
const MOST_VENUES = 5;
const MOST_RESOURCES = 100;

/**
 * Places where something takes place already, by what somebody types: choosing one brings its address and its point.
 *
 * @param {object} options
 * @param {(id: string) => string} options.areaName
 * @param {(venue: import('../api/types.js').Feature) => void} options.onChoose
 */
export function createVenueChoice({ areaName, onChoose }) {
  const list = element('ul', { class: 'venues' });
  const status = element('p', { class: 'hint', role: 'status' });
  let timer = 0;
  let request = new AbortController();

  async function search(text) {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const parameters = new URLSearchParams({
        q: text, properties: 'venue,address,area,precision', limit: String(MOST_RESOURCES),
      });
      const { features } = await fetchResources(parameters, signal);
      show(venuesLike(features, text));
    } catch {
      // A help while typing: without it the name is as good.
      if (!signal.aborted) show([]);
    }
  }

  function show(venues) {
    status.textContent = venues.length ? say('もしかして、ここですか。押すと、住所と地図の場所も入ります。') : '';
    list.replaceChildren(...venues.map((venue) => element('li', {},
      element('button', { type: 'button', class: 'button venues__one', on: { click: () => onChoose(venue) } },
        icon('place'), formatWhere(venue.properties, areaName)))));
  }

  return {
    root: element('div', { class: 'form-group' }, status, list),
    /** @param {string} text */
    update(text) {
      clearTimeout(timer);
      timer = window.setTimeout(() => void (text.trim() ? search(text.trim()) : show([])), PAUSE_MS);
    },
  };
}

/** Each venue once, with the point of the resource that knows it best. */
function venuesLike(features, text) {
  const wanted = fold(text);
  const venues = new Map();
  for (const feature of features) {
    const { venue, area = '', precision } = feature.properties;
    if (!venue || !fold(venue).includes(wanted)) continue;
    const key = `${fold(venue)} ${area}`;
    if (!venues.has(key) || precision === 'exact') venues.set(key, feature);
  }
  return [...venues.values()].slice(0, MOST_VENUES);
}
