import { byId, element } from './element.js';
import { focusOrFold } from './finder-fold.js';
import { createDisclosure, createToggle, onlyOneOpen } from './disclosure.js';
import { formatShortDate, formatWeekday } from '../format/date.js';
import { lastDayOfWeek } from '../state/query.js';
import { WEEKDAYS } from '../state/view.js';
import { say } from '../words/say.js';

/**
 * The row of quick choices (near, today, this week, kinds, more) and the panel with the rest of the filters.
 *
 * @param {object} options
 * @param {string} options.today
 * @param {() => import('../state/view.js').View} options.current
 * @param {(change: Partial<import('../state/view.js').View>) => void} options.onChange
 * @param {() => void} options.onOrigin before the panel of 近くで探す opens for the first time
 * @param {() => void} options.onTravel before the panel of 行き方 opens for the first time
 */
export function createFilters({ today, current, onChange, onOrigin, onTravel }) {
  const when = (value) => () => onChange({ when: current().when === value ? '' : value });
  const origin = createDisclosure(say('近くで探す'), 'locate', byId('origin-panel'));
  origin.button.addEventListener('click', onOrigin, { once: true });
  origin.button.classList.add('button--accent');
  const todayToggle = createToggle(say('今日'), when('today'));
  const weekToggle = createToggle(say('今週'), when('week'));
  weekToggle.button.append(element('span', { class: 'chip__aside' },
    say('{from}〜{to}', { from: formatShortDate(today), to: formatShortDate(lastDayOfWeek(today)) })));
  const kinds = createDisclosure(say('種類'), 'list', byId('categories'));
  kinds.button.classList.add('only-narrow');
  kinds.set(false);
  const travel = createDisclosure(say('行き方'), 'way', byId('travel-panel'));
  travel.button.addEventListener('click', onTravel, { once: true });
  const more = createDisclosure(say('くわしい条件'), 'filter', byId('more-panel'));
  onlyOneOpen([origin, travel, kinds, more]);
  byId('quick').append(
    origin.button, travel.button, todayToggle.button, weekToggle.button, kinds.button, more.button);

  const calendar = createToggle(say('カレンダー'), () => onChange({ tab: current().tab === 'calendar' ? 'list' : 'calendar' }));
  calendar.button.classList.add('only-wide');
  byId('quick').append(calendar.button);

  const days = WEEKDAYS.map((code, i) => {
    const toggle = createToggle(formatWeekday(i, 'short'), () => onChange({ days: toggled(current().days, code) }));
    toggle.button.classList.add('chip--day');
    toggle.button.setAttribute('aria-label', formatWeekday(i, 'long'));
    return { code, toggle };
  });
  const free = createToggle(say('無料'), () => onChange({ free: !current().free }));
  const wheelchair = createToggle(say('車いすOK'), () => onChange({ wheelchair: !current().wheelchair }));
  byId('more-panel').append(
    group(say('曜日'), ...days.map(({ toggle }) => toggle.button)),
    group(say('お金'), free.button),
    group(say('車いす'), wheelchair.button),
  );

  return {
    /** @param {import('../state/view.js').View} view */
    update(view) {
      todayToggle.set(view.when === 'today');
      weekToggle.set(view.when === 'week');
      for (const { code, toggle } of days) toggle.set(view.days.includes(code));
      calendar.set(view.tab === 'calendar');
      free.set(view.free);
      wheelchair.set(view.wheelchair);
    },
    openOrigin() {
      origin.button.click();
      origin.button.focus();
    },
    closeOrigin() {
      origin.set(false);
      focusOrFold(origin.button);
    },
    closeTravel() {
      travel.set(false);
      focusOrFold(travel.button);
    },
  };
}

function toggled(days, code) {
  return WEEKDAYS.filter((each) => days.includes(each) !== (each === code));
}

function group(label, ...chips) {
  return element('div', { class: 'more__group', role: 'group', 'aria-label': label },
    element('span', { class: 'more__label', 'aria-hidden': 'true' }, label),
    element('div', { class: 'chips' }, ...chips));
}
