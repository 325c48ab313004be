import { element, spoken } from '../ui/element.js';
import { formatFullDate } from '../format/date.js';
import { RESULT } from '../api/inventory.js';
import { inShort, percent } from './words.js';

/**
 * How far the 棚卸し is: the whole, then steward by steward, area by area, sheet by sheet. Each line leads to what is
 * left of it.
 *
 * @param {import('../api/inventory.js').Progress} progress
 * @param {import('../account/start.js').Workplace} workplace
 * @param {(change: Record<string, string>) => string} addressOf what is left of a part
 */
export function describeProgress(progress, { places }, addressOf) {
  const towns = progress.areas.filter(({ id }) => places.towns.some((town) => town.id === id));
  const areas = progress.areas.filter(({ id }) => !towns.some((town) => town.id === id));
  const named = (step) => ({ ...step, name: places.name(step.id) || step.id });
  return [
    element('section', { class: 'form-group', 'aria-labelledby': 'whole-title' },
      element('h2', { class: 'form-title', id: 'whole-title', tabindex: '-1' }, 'ぜんたい'),
      element('p', {}, `${formatFullDate(progress.since)}からあとに確認したもの：`, element('strong', {}, inShort(progress))),
      bar(progress),
      element('p', {}, element('a', { class: 'button', href: RESULT, download: '' }, '今年の結果を表(CSV)で受けとる'))),
    table('更新責任者', 'steward', progress.stewards, addressOf, '受け持ちのある更新責任者は、いません。'),
    table('地域', 'area', towns.map(named), addressOf),
    table('台帳', 'source', progress.sources, addressOf),
    table('地区(大字)', 'area', areas.map(named), addressOf),
  ].filter(Boolean);
}

function bar({ total, verified }) {
  return element('progress', { class: 'bar', max: total || 1, value: verified, 'aria-label': '確認の進みぐあい' });
}

function table(label, parameter, steps, addressOf, none = '') {
  if (!steps.length) return none && element('p', { class: 'hint' }, none);
  const id = `progress-${label}`;
  return element('section', { class: 'form-group', 'aria-labelledby': id },
    element('h2', { class: 'form-title', id }, `${label}ごと`),
    element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': `${label}ごとの進みぐあい` },
      element('table', { class: 'table table--progress' },
        element('thead', {}, element('tr', {}, ...[label, '確認', '割合', '残り'].map((text) => element('th', { scope: 'col' }, text)))),
        element('tbody', {}, ...steps.map((step) => row(step, parameter, addressOf))))));
}

function row(step, parameter, addressOf) {
  const name = step.name ?? step.id;
  const left = step.total - step.verified;
  return element('tr', {},
    element('th', { scope: 'row' }, name),
    element('td', {}, `${step.verified} / ${step.total}件`),
    element('td', {}, element('span', { class: 'bar-line' },
      element('progress', { class: 'bar', max: step.total || 1, value: step.verified, 'aria-hidden': 'true' }), `${percent(step)}%`)),
    element('td', {}, left
      ? element('a', { class: 'tall-link', href: addressOf({ part: 'left', area: '', source: '', steward: '', [parameter]: step.id }) }, `残り${left}件`, spoken(`(${name})`))
      : '済み'));
}
