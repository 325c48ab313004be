import { element } from './element.js';
import { say } from '../words/say.js';

/**
 * While a place is being chosen, the next tap on the map is it.
 *
 * @param {object} options
 * @param {HTMLElement} options.canvas the map's, inside of what is marked as picking
 * @param {import('../map/resource-map.js').ResourceMap} options.map
 * @param {(lat: number, lon: number) => void} options.onPick
 * @param {() => void} options.onNothing
 */
export function createPicker({ canvas, map, onPick, onNothing }) {
  const root = canvas.parentElement;
  const center = element('button', { type: 'button', class: 'button button--primary', on: { click: () => pick(map.center()) } }, say('地図のまんなかにする'));
  const picker = element('div', { class: 'map-picker', hidden: true },
    element('p', {}, say('探したい場所を、地図で押してください。')),
    center,
    element('button', { type: 'button', class: 'button', on: { click: pickNothing } }, say('やめる')));
  canvas.after(picker);
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !picker.hidden) pickNothing();
  });

  function set(picking) {
    picker.hidden = !picking;
    root.classList.toggle('is-picking', picking);
    map.setPicking(picking);
  }

  function pick({ lat, lon }) {
    set(false);
    onPick(lat, lon);
  }

  function pickNothing() {
    set(false);
    onNothing();
  }

  return {
    start() {
      set(true);
      center.focus();
      root.scrollIntoView({ block: 'nearest' });
    },
    pick,
  };
}
