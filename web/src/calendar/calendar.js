import { daysToAsk, describeSpan, spanOf } from './span.js';
import { createDayList } from './day-list.js';
import { createMonthTable } from './month-table.js';
import { fetchAgenda } from '../api/agenda.js';
import { sessionParameters, wallParameters } from '../state/query.js';
import { createAreaChoice } from '../ui/area-choice.js';
import { byId, element, spoken, WIDE } from '../ui/element.js';
import { createToggle } from '../ui/disclosure.js';
import { createProblem } from '../ui/notice.js';
import { loadStyle } from '../ui/style-sheet.js';
import { say } from '../words/say.js';

await loadStyle('calendar.css');

/**
 * What takes place day by day: a week as a list, a month as a table. It follows the filters of the list.
 *
 * @param {object} options
 * @param {string} options.today
 * @param {import('../state/reference.js').Places} options.places
 * @param {() => import('../state/view.js').View} options.current
 * @param {(change: Partial<import('../state/view.js').View>) => void} options.onChange
 * @param {(id: string) => string} options.hrefOf
 * @param {(id: string) => void} options.onOpen
 */
export function createCalendar({ today, places, current, onChange, hrefOf, onOpen }) {
  const title = element('h2', { class: 'results__count', id: 'calendar-title', tabindex: '-1' });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const previous = arrow('‹', () => go(span().previous));
  const next = arrow('›', () => go(span().next));
  const now = element('button', { type: 'button', class: 'button', on: { click: () => go(span().month ? today.slice(0, 7) : '') } });
  const week = createToggle(say('週'), () => onChange({ at: '' }));
  const month = createToggle(say('月ごと'), () => onChange({ at: (current().at || today).slice(0, 7) }));
  const area = createAreaPart(places, current, onChange);
  const wall = element('a', { class: 'button', href: '/wall' }, say('壁に貼る予定表'));
  const body = element('div', { class: 'calendar__body', 'aria-busy': 'true' });
  const root = element('section', { class: 'calendar', id: 'calendar', 'aria-labelledby': 'calendar-title', on: { keydown: byKey, click: open } },
    element('div', { class: 'calendar__head' }, title,
      element('div', { class: 'calendar__steps' }, previous, now, next, week.button, month.button)),
    element('details', { class: 'calendar__more', open: WIDE.matches || Boolean(current().area) },
      element('summary', { class: 'calendar__summary' }, say('地区をえらぶ・紙に印刷する')),
      element('div', { class: 'calendar__ways' }, area.root, wall,
        element('p', { class: 'hint calendar__keys' }, say('← と → のキーでも、前と次へ動けます。')))),
    status, body);
  byId('main').append(root);
  let request = new AbortController();
  let shows = '';
  // On paper a month has its days, and a day has all that takes place: there is nothing to press.
  /** @type {(() => HTMLElement)|null} */
  let paper = null;
  let screen = [];
  window.addEventListener('beforeprint', () => {
    screen = [...body.childNodes];
    if (paper && current().tab === 'calendar') body.replaceChildren(paper());
  });
  window.addEventListener('afterprint', () => body.replaceChildren(...screen));

  function span() {
    return spanOf(current().at, today);
  }

  /** @param {string} at  '' where there is nowhere to go, but today */
  function go(at) {
    onChange({ at: at === today ? '' : at });
  }

  function byKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches('select, input')) return;
    if (event.key === 'ArrowLeft' && span().previous) go(span().previous);
    if (event.key === 'ArrowRight') go(span().next);
  }

  function open(event) {
    const link = event.target.closest('[data-id]');
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      onOpen(link.dataset.id);
    }
    const day = event.target.closest('[data-day]')?.dataset.day;
    if (day) {
      onChange({ at: day === today ? '' : day });
      title.focus();
    }
  }

  /** @param {import('../state/view.js').View} view */
  async function load(view) {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const shown = span();
    const days = daysToAsk(shown, view.when, today);
    body.setAttribute('aria-busy', 'true');
    try {
      const answer = days
        ? await fetchAgenda(sessionParameters(view, places.originOf(view), today, days), signal)
        : { count: 0, resources: [], days: [] };
      if (signal.aborted) return;
      const context = { today, hrefOf, placeOf: (subject) => subject.venue ?? places.name(subject.area ?? '') };
      paper = () => createDayList(shown, answer, { ...context, onPaper: true });
      body.replaceChildren(shown.month ? createMonthTable(shown, answer, context) : createDayList(shown, answer, context));
      status.textContent = say('{span}の予定は{count}回です', { span: title.textContent, count: answer.count });
    } catch (error) {
      if (signal.aborted) return;
      shows = '';
      paper = null;
      body.replaceChildren(createProblem(error, () => load(current())));
    }
    body.removeAttribute('aria-busy');
  }

  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      status.after(byId('active-filters'));
      const shown = span();
      title.textContent = describeSpan(shown, today);
      now.textContent = shown.month ? say('今月') : say('今日から');
      label(previous, shown.month ? say('前の月') : say('前の週'));
      label(next, shown.month ? say('次の月') : say('次の週'));
      previous.disabled = !shown.previous;
      week.set(!shown.month);
      month.set(shown.month);
      area.update(view);
      const wanted = sessionParameters(view, places.originOf(view), today, shown).toString() + view.when + view.at;
      wall.href = `/wall?${wallParameters(view, today, shown.first.slice(0, 7))}`;
      if (wanted === shows) return;
      shows = wanted;
      void load(view);
    },

    /** Gives back what it shares with the list. */
    leave() {
      byId('results-note').before(byId('active-filters'));
    },

    /** @param {string} id @returns {HTMLElement|null} where focus goes back to */
    linkOf: (id) => (id ? root.querySelector(`[data-id="${CSS.escape(id)}"]`) : null),
  };
}

function arrow(sign, onPress) {
  return /** @type {HTMLButtonElement} */ (element('button', { type: 'button', class: 'button', on: { click: onPress } },
    element('span', { 'aria-hidden': 'true' }, sign), spoken('')));
}

function label(button, text) {
  button.lastChild.textContent = text;
  button.title = text;
}

/** Of which area: a month of one area is what hangs on a wall. */
function createAreaPart(places, current, onChange) {
  const root = element('div', { class: 'calendar__area' });
  let shown = null;
  return {
    root,
    update({ area }) {
      if (area === shown) return;
      shown = area;
      const choice = createAreaChoice({
        places, prefix: 'calendar', value: area, none: (town) => (town ? say('{town}のすべて', { town }) : say('すべての地区')),
        onChange: () => {
          shown = choice.value();
          if (shown !== current().area) onChange({ area: shown });
        },
      });
      root.replaceChildren(...choice.fields);
    },
  };
}
