import { formatView, hasOrigin } from '../state/view.js';
import { describeSummary } from '../format/travel.js';
import { say } from '../words/say.js';

/**
 * What the buttons in the list of the map page do.
 *
 * @param {HTMLElement} button with data-take
 * @param {object} shown what the page shows just now
 * @param {import('../state/view.js').View} shown.view
 * @param {import('../api/types.js').FeatureCollection|null} shown.page the last page of the list
 * @param {Map<string, import('../api/types.js').Feature>} shown.features all that is listed
 * @param {{label: string}[]} shown.filters
 * @param {any} shown.context
 */
export async function press(button, { view, page, features, filters, context }) {
  if (button.dataset.take === 'print') {
    const { printList } = await import('./list-sheet.js');
    await printList({
      title: say('活動の一覧'),
      notes: [
        filters.length ? say('さがした条件: {filters}', { filters: filters.map(({ label }) => label).join('、') }) : '',
        countOf(page, features.size),
        hasOrigin(view) ? describeSummary(page?.travel) : '',
      ],
      features: [...features.values()],
      address: location.origin + location.pathname + formatView(withoutHome(view)),
    }, context);
  } else {
    const { toggleSubscription } = await import('./subscription.js');
    toggleSubscription(button, view, context.today);
  }
}

/** Where exactly somebody starts from goes on no paper. */
function withoutHome(view) {
  const list = { ...view, id: '', map: '' };
  return view.near ? { ...list, near: null, within: 0, by: [], minutes: 0, round: false, sort: '' } : list;
}

function countOf(page, count) {
  const all = page?.numberMatched;
  return all === undefined || all > count
    ? say('{all}件のうち、はじめの{count}件', { all: all ?? say('たくさん'), count })
    : say('{count}件', { count });
}
