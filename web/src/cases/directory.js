import { fetchLinkWorkers } from '../api/link-workers.js';
import { element } from '../ui/element.js';
import { createRoom } from './room.js';

/** Who the link workers are, where, as what, and how much they have to do. @param {import('./main.js').Desk} desk */
export function createDirectory(desk) {
  return createRoom('リンクワーカー', 'workers-title', async () => {
    const workers = await desk.asked(fetchLinkWorkers);
    return [
      element('p', { class: 'hint' }, 'チームと職種は、管理者が決めます。支援を引き継ぐときは、支援を開いて「引き継ぐ・終える」を押してください。'),
      element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'リンクワーカーの表' },
        element('table', { class: 'table' },
          element('thead', {}, element('tr', {}, ...['名前', 'チーム', '職種', '地区', 'いまの支援'].map((label) => element('th', { scope: 'col' }, label)))),
          element('tbody', {}, ...workers.map((one) => element('tr', {},
            element('th', { scope: 'row' }, one.name), element('td', {}, one.team ?? 'まだ決まっていません'), element('td', {}, one.profession ?? ''),
            element('td', {}, areasOf(one, desk)), element('td', {}, `${one.cases}人`)))))),
    ];
  });
}

/** @param {import('../api/link-workers.js').LinkWorker} one @param {import('./main.js').Desk} desk */
export function workerInWords(one, desk) {
  return element('span', { class: 'side' }, element('strong', {}, one.name),
    element('span', {}, [one.team, one.profession, areasOf(one, desk), `いまの支援 ${one.cases}人`].filter(Boolean).join('・')));
}

function areasOf({ areas = [] }, { workplace: { places } }) {
  return areas.map((id) => places.name(id) || id).join('、') || 'ぜんたい';
}
