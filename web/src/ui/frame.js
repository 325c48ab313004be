import { byId, element, marked } from './element.js';
import { icon } from './icon.js';
import { placeName, plain, say } from '../words/say.js';

const SAMPLE = say('サンプルデータです。実在の活動ではありません。');

/** Names the place and says plainly when the data is a sample. @param {import('../api/types.js').Site} site */
export function showSite(site) {
  const place = say('{place}の地域資源マップ', { place: placeName(site.municipality) });
  document.title = plain(say('つなぎ — {place}', { place }));
  byId('site-name').replaceChildren(...marked(place));
  document.body.classList.toggle('is-sample', site.sample);
  if (site.sample) byId('banner').textContent = SAMPLE;
}

/** The sentence that stands wherever sample data is shown. */
export { SAMPLE as SAMPLE_SENTENCE };

/**
 * List, map or calendar, on a screen too narrow for both.
 *
 * @param {(tab: 'list'|'map'|'calendar') => void} onChange
 */
export function createViewTabs(onChange, offered = ['list', 'map', 'calendar']) {
  const labels = { list: say('一覧'), map: say('地図'), calendar: say('カレンダー') };
  const tabs = offered.map((tab) => {
    const button = element('button', {
      type: 'button', class: 'tab', 'aria-pressed': 'false', on: { click: () => onChange(tab) },
    }, icon(tab === 'calendar' ? 'when' : tab), labels[tab]);
    return { tab, button };
  });
  byId('tabs').prepend(...tabs.map(({ button }) => button));
  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      document.body.dataset.tab = view.tab;
      for (const { tab, button } of tabs) button.setAttribute('aria-pressed', String(tab === view.tab));
    },
  };
}
