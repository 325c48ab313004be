import { byId, element } from './element.js';
import { icon } from './icon.js';

/**
 * List or map, on a screen too narrow for both.
 *
 * @param {(tab: 'list'|'map') => void} onChange
 */
export function createViewTabs(onChange) {
  const tabs = [['list', '一覧'], ['map', '地図']].map(([tab, label]) => {
    const button = element('button', {
      type: 'button', class: 'tab', 'aria-pressed': 'false', on: { click: () => onChange(tab) },
    }, icon(tab), label);
    return { tab, button };
  });
  byId('tabs').append(...tabs.map(({ button }) => button));
  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      document.body.dataset.tab = view.tab;
      for (const { tab, button } of tabs) button.setAttribute('aria-pressed', String(tab === view.tab));
    },
  };
}
