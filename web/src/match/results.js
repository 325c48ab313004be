import { actButton } from '../cases/room.js';
import { element } from '../ui/element.js';
import { createMatchCard } from './match-card.js';

/**
 * What fits, what was excluded and by what, and what one step of relaxing would bring.
 *
 * @param {object} options
 * @param {import('../account/start.js').Workplace} options.workplace
 * @param {(match: import('../api/matching.js').Match) => void} options.onTake
 * @param {(id: string) => boolean} options.isTaken
 * @param {(id: string) => void} options.onPoint the pointer or focus is on a card; '' when it leaves
 * @param {(relaxation: import('../api/matching.js').Relaxation) => Promise<void>} options.onRelax applies it, or takes it back
 * @param {() => HTMLElement} options.offerUnmet what records that nothing is there
 */
export function createResults({ workplace, onTake, isTaken, onPoint, onRelax, offerUnmet }) {
  const heading = element('h2', { class: 'form-title', id: 'results-title', tabindex: '-1' }, '行き先');
  const status = element('p', { role: 'status', class: 'results__status' }, '願いと、出発する所を選んで「行き先をさがす」を押してください。');
  const body = element('div', { class: 'form-group' });
  /** @type {Map<string, ReturnType<typeof createMatchCard>>} */
  const cards = new Map();

  function list(matches) {
    cards.clear();
    const most = Math.max(1, ...matches.flatMap(({ parts }) => parts.map(({ points }) => Math.abs(points))));
    for (const [i, match] of matches.entries()) {
      const card = createMatchCard(match, { workplace, rank: i + 1, most, onTake: () => onTake(match) });
      const { id } = match.resource;
      for (const sign of ['mouseenter', 'focusin']) card.root.addEventListener(sign, () => onPoint(id));
      card.root.addEventListener('mouseleave', () => onPoint(''));
      card.setTaken(isTaken(id));
      cards.set(id, card);
    }
    return element('ol', { class: 'matches' }, ...[...cards.values()].map(({ root }) => root));
  }

  return {
    root: element('section', { class: 'found', 'aria-labelledby': 'results-title' }, heading, status, body),

    /** @param {import('../api/matching.js').Matches} answer @param {import('../api/matching.js').Relaxation[]} applied */
    show(answer, applied) {
      const { matches, fitting, considered } = answer;
      heading.textContent = matches.length ? `行き先 ${matches.length}件` : '合う所がありません';
      status.textContent = matches.length
        ? `関係のある${considered}件のうち、${fitting}件が合います。合う順に${matches.length}件を出しています。`
        : `関係のある${considered}件のうち、合う所はありませんでした。条件をゆるめるか、足りないものとして記録してください。`;
      body.replaceChildren(...[
        excluded(answer), relaxations(answer.relaxations, applied, onRelax), matches.length > 0 && list(matches), offerUnmet(),
      ].filter(Boolean));
      heading.focus();
    },

    /** Marks the cards that are in the shortlist. */
    markTaken: () => cards.forEach((card, id) => card.setTaken(isTaken(id))),

    /** Marks the card of a pin under the pointer. @param {string} id '' for none */
    point: (id) => cards.forEach(({ root }, each) => root.classList.toggle('match--pointed', each === id)),

    /** Goes to a card. @param {string} id */
    goTo(id) {
      cards.get(id)?.root.scrollIntoView({ block: 'nearest' });
      /** @type {HTMLElement|null|undefined} */ (cards.get(id)?.root.querySelector('.match__link'))?.focus();
    },
  };
}

function excluded({ excluded: list }) {
  if (!list.length) return null;
  const sum = list.reduce((all, { count }) => all + count, 0);
  return element('p', { class: 'found__excluded' }, `外れたのは${sum}件：`, list.map(({ words, count }) => `${words} ${count}件`).join('、'));
}

/** Those that were applied stay pressed, and pressing them again takes them back. */
function relaxations(offered, applied, onRelax) {
  if (!offered.length && !applied.length) return null;
  return element('div', { class: 'found__relax' },
    element('p', { class: 'need__label', id: 'relax-label' }, 'ひとつゆるめると'),
    element('div', { class: 'chips', role: 'group', 'aria-labelledby': 'relax-label' },
      ...applied.map((one) => chip(one.words, true, () => onRelax(one))),
      ...offered.map((one) => chip(`＋${one.brings}件　${one.words}`, false, () => onRelax(one)))));
}

function chip(words, pressed, act) {
  const button = actButton(words, act, 'relax');
  button.querySelector('button')?.setAttribute('aria-pressed', String(pressed));
  return button;
}
