import { describeHours } from '../format/zone.js';
import { telephoneLink } from '../format/terms.js';
import { element, spoken } from '../ui/element.js';
import { original, say } from '../words/say.js';

/** From this zoom on a zone has a sign to be asked; its area is drawn from afar too. */
const SIGN_ZOOM = 10;
const SIGN_BOX = 44;

/** Clear of what lies on the map's edges. */
export const STOP_POPUP = {
  closeButton: false, maxWidth: 280, autoPanPaddingTopLeft: [12, 64], autoPanPaddingBottomRight: [64, 170], offset: [0, -2],
};

/**
 * Where demand taxis drive: each zone an area under the lines, and a sign that says when and whom to call. The area
 * itself takes no tap, so that a place in it can be picked.
 *
 * @param {any} L Leaflet @param {any} map @param {any[]} zones features of /zones
 * @returns {{areas: any, signs: {at: any, zoom: number, marker: any}[]}}
 */
export function drawZones(L, map, zones) {
  map.createPane('zones').style.zIndex = '345';
  const renderer = L.svg({ pane: 'zones' });
  const areas = L.layerGroup().addTo(map);
  const signs = zones.map((zone) => {
    const area = L.geoJSON(zone, { pane: 'zones', renderer, interactive: false, style: { className: 'zone-area', weight: 3, dashArray: '2 7', fillOpacity: 0.08 } });
    areas.addLayer(area);
    const at = area.getLayers()[0].getCenter();
    return { at, zoom: SIGN_ZOOM, marker: sign(L, zone.properties, at) };
  });
  return { areas, signs };
}

function sign(L, zone, at) {
  const html = element('span', { class: 'stop stop--zone' },
    element('span', { class: 'stop__sign', 'aria-hidden': 'true' }, say('タク')), spoken(`${say('デマンドタクシー')} ${original(zone.name)}`));
  return L.marker(at, {
    pane: 'stops', riseOnHover: true, icon: L.divIcon({ html, className: 'stop-box', iconSize: [SIGN_BOX, SIGN_BOX] }),
  })
    .bindTooltip(() => element('span', {}, original(zone.name)), { direction: 'top', offset: [0, -8] })
    .bindPopup(() => describe(zone), STOP_POPUP)
    .on('popupopen', ({ target }) => target.closeTooltip())
    .on('keydown', onEscape);
}

function describe(zone) {
  return element('div', { class: 'stop-card' },
    element('p', {}, element('strong', {}, original(zone.name))),
    element('ul', {}, ...zone.hours.map((hours) => element('li', {}, describeHours(hours)))),
    zone.message && element('p', {}, original(zone.message)),
    zone.phone && element('p', {}, element('a', { class: 'stop-card__call', href: telephoneLink(zone.phone) }, say('電話 {number}', { number: zone.phone }))),
    zone.agency && element('p', {}, original(zone.agency)),
    zone.sample && element('p', { class: 'stop-card__sample' }, say('架空の時刻表によるもの(サンプル)です。')));
}

/** Closes what a sign says, and not the detail as well. */
export function onEscape({ target, originalEvent }) {
  if (originalEvent.key !== 'Escape' || !target.isPopupOpen()) return;
  originalEvent.stopPropagation();
  target.closePopup();
}
