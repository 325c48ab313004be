import { byId, element, spoken } from './element.js';
import { createCard } from './card.js';
import { createProblem } from './notice.js';
import { say } from '../words/say.js';

/**
 * The list of resources with its count, order, paging and the states in between.
 *
 * @param {object} options
 * @param {() => {today: string, vocabulary: import('../state/reference.js').Vocabulary, places: import('../state/reference.js').Places}} options.context
 * @param {(id: string) => string} options.hrefOf
 * @param {(id: string) => void} options.onOpen
 * @param {(feature: import('../api/types.js').Feature|null) => void} options.onPoint  hover or focus on a card
 * @param {() => void} options.onMore
 */
export function createResultList({ context, hrefOf, onOpen, onPoint, onMore }) {
  const body = byId('results-body');
  const heading = byId('results-heading');
  const announcer = byId('announcer');
  const list = element('ul', { class: 'cards' });
  const more = element('button', { type: 'button', class: 'button button--more', on: { click: onMore } }, say('もっと見る'));
  const foot = element('div', { class: 'results__foot' });
  /** @type {Map<string, import('../api/types.js').Feature>} */
  const features = new Map();

  list.addEventListener('click', (event) => {
    const id = idAt(event);
    if (!id || event.target.closest('button') || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  });
  const point = (event) => onPoint(features.get(idAt(event)) ?? null);
  list.addEventListener('mouseover', point);
  list.addEventListener('focusin', point);
  list.addEventListener('mouseleave', () => onPoint(null));
  list.addEventListener('focusout', () => onPoint(null));

  function append(page) {
    for (const feature of page.features) {
      features.set(feature.id, feature);
      list.append(createCard(feature, context(), hrefOf(feature.id)));
    }
    const complete = !page.links?.some((link) => link.rel === 'next');
    foot.replaceChildren(complete ? element('p', {}, say('ここまでです。')) : more);
    more.removeAttribute('aria-disabled');
    body.removeAttribute('aria-busy');
  }

  function tell(count) {
    heading.replaceChildren(spoken(`${say('活動の一覧')} `), count);
    announcer.textContent = say('{found}見つかりました', { found: count });
  }

  return {
    features,

    busy() {
      body.setAttribute('aria-busy', 'true');
    },

    /** @param {import('../api/types.js').FeatureCollection} page */
    show(page) {
      features.clear();
      list.replaceChildren();
      body.replaceChildren(list, foot);
      append(page);
      tell(page.numberMatched === undefined ? say('10,000件以上') : say('{count}件', { count: page.numberMatched }));
    },

    /** @param {import('../api/types.js').FeatureCollection} page */
    showMore(page) {
      const shown = list.children.length;
      append(page);
      list.children[shown]?.querySelector('a')?.focus();
    },

    busyMore() {
      more.setAttribute('aria-disabled', 'true');
    },

    /** @param {HTMLElement} notice */
    showEmpty(notice) {
      features.clear();
      body.replaceChildren(notice);
      body.removeAttribute('aria-busy');
      heading.replaceChildren(spoken(`${say('活動の一覧')} `), say('{count}件', { count: 0 }));
      announcer.textContent = say('見つかりませんでした');
    },

    /** @param {unknown} error @param {() => void} onRetry */
    showProblem(error, onRetry) {
      features.clear();
      body.replaceChildren(createProblem(error, onRetry));
      body.removeAttribute('aria-busy');
      heading.textContent = say('活動の一覧');
      announcer.textContent = '';
    },

    /** The next page did not come: the list stays. @param {unknown} error */
    showMoreProblem(error) {
      foot.replaceChildren(createProblem(error, onMore));
    },

    /** Marks the card of the open detail or the hovered pin. @param {string} id @param {'selected'|'pointed'} mark */
    mark(id, mark) {
      list.querySelector(`.card--${mark}`)?.classList.remove(`card--${mark}`);
      const card = cardOf(id);
      card?.classList.add(`card--${mark}`);
      return card;
    },

    /** @param {string} id @returns {HTMLElement|null} where focus goes back to */
    linkOf: (id) => cardOf(id)?.querySelector('a') ?? null,
  };

  function cardOf(id) {
    return id ? list.querySelector(`[data-id="${CSS.escape(id)}"]`) : null;
  }
}

function idAt(event) {
  return event.target.closest?.('[data-id]')?.getAttribute('data-id') ?? '';
}
