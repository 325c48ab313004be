import { element } from './element.js';
import { loadStyle } from './style-sheet.js';
import { clusterIcon, pinIcon } from '../map/pin.js';
import { say } from '../words/say.js';

/**
 * 凡例: what each mark on the map stands for, with the marks themselves.
 *
 * @param {import('../state/reference.js').Vocabulary} vocabulary
 * @param {boolean} transit whether stops and lines are drawn
 * @returns {Promise<HTMLElement>}
 */
export async function createMapKey(vocabulary, transit) {
  await loadStyle('map-key.css');
  const shown = vocabulary.top.filter(({ count }) => count > 0);
  return element('div', { class: 'map-key__body', tabindex: '0', role: 'region', 'aria-label': say('地図の記号') },
    element('h2', {}, say('活動の種類')),
    element('ul', { class: 'map-key__pins' }, ...shown.map(({ id, name }) => (
      entry(element('span', { class: 'map-key__pin', 'aria-hidden': 'true' }, pin(id, false)), name)))),
    element('h2', {}, say('場所')),
    element('ul', {},
      entry(element('span', { class: 'map-key__ring', 'aria-hidden': 'true' }, pin('', true)), say('点線の丸: おおよその場所。大字までしか分からず、この辺りのどこかです')),
      entry(cluster(), say('数字の丸: その数の活動があります。押すと広がります')),
      entry(element('span', { class: 'origin-mark', 'aria-hidden': 'true' }, say('ここ')), say('出発地'))),
    transit && element('h2', {}, say('乗りもの')),
    transit && element('ul', {},
      entry(line('bus'), say('バス')),
      entry(sign('bus', ''), say('バス停(大きくすると出ます)')),
      entry(line('rail'), say('鉄道')),
      entry(sign('rail', '駅'), say('鉄道の駅')),
      entry(sign('zone', 'タク'), say('デマンドタクシーの区域'))));
}

function entry(mark, words) {
  return element('li', {}, element('span', { class: 'map-key__mark' }, mark), element('span', {}, words));
}

function pin(topId, approximate) {
  return pinIcon(topId, element('span'), approximate).html;
}

function cluster() {
  const { html } = clusterIcon(12);
  return element('span', { class: 'cluster map-key__cluster', 'aria-hidden': 'true' }, html);
}

/** As beside the choice of lines. */
function line(kind) {
  return element('span', { class: `map-transit__line map-transit__line--${kind}`, 'aria-hidden': 'true' });
}

function sign(kind, text) {
  return element('span', { class: `stop stop--${kind} map-key__sign`, 'aria-hidden': 'true' }, element('span', { class: 'stop__sign' }, text));
}
