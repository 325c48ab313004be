import { element } from '../ui/element.js';
import { createMapFrame } from '../ui/map-frame.js';
import { press } from './controls.js';
import { say } from '../words/say.js';

/** Farther out than this, a finger covers a village. */
const AREA_PRECISION = 'oaza';

/**
 * A map on which a place is chosen: by a tap, or, with the keyboard, by moving it under the ring in its middle.
 * Loaded when somebody asks for it.
 *
 * @param {object} options
 * @param {Omit<import('./form.js').StepContext, 'form'|'redraw'|'go'>} options.context
 * @param {string} options.category the first category, for the pin; '' when none is known
 * @param {{lat: number, lon: number}|null} options.point what is chosen
 * @param {{lat: number, lon: number}|null} options.around where to look when nothing is chosen
 * @param {(point: {lat: number, lon: number}) => void} options.onPick
 */
export function createPlaceMap({ context, category, point, around, onPick }) {
  const status = element('p', { class: 'hint', role: 'status' }, point ? CHOSEN : ASK);
  const frame = createMapFrame({
    context, label: say('場所を選ぶ地図'), className: 'is-picking', failed: say('地図を表示できませんでした。住所か地区を書いてください。'),
  });
  /** @type {import('../map/resource-map.js').ResourceMap|null} */
  let map = null;

  const pin = ({ lat, lon }, precision) => ({
    id: '', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { name: say('ここ'), categories: [category], precision },
  });
  const choose = (chosen) => {
    const rounded = { lat: round(chosen.lat), lon: round(chosen.lon) };
    map?.select(pin(rounded, 'exact'));
    status.textContent = CHOSEN;
    onPick(rounded);
  };

  async function start() {
    map = await frame.open({ onPick: choose });
    if (!map) return;
    map.setPicking(true);
    if (point) map.select(pin(point, 'exact'));
    else if (around) map.select(pin(around, AREA_PRECISION));
  }

  void start();
  return element('div', { class: 'form-group' }, frame.root,
    press(say('地図のまんなかを場所にする'), () => map && choose(map.center())), status);
}

const ASK = say('地図で場所を押すか、地図を動かして、まんなかの輪を合わせてください。');
const CHOSEN = say('地図の場所を決めました。');

/** A hundred-thousandth of a degree is a metre. */
function round(degrees) {
  return Math.round(degrees * 100_000) / 100_000;
}
