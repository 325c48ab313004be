import { element, spoken } from '../ui/element.js';
import { formatFullDate } from '../format/date.js';
import { formatMoment } from '../format/moment.js';
import { telephoneLink } from '../format/terms.js';
import { ANSWERS, about, whom, wordOf } from './words.js';

/**
 * One that is left: what is known of it, and a button for each answer.
 *
 * @param {import('../api/inventory.js').Left & {keyed?: string}} one keyed: the id of the answer that was just given
 * @param {object} options
 * @param {boolean} options.selected
 * @param {boolean} options.ticked
 * @param {(id: string) => string} options.areaName
 * @param {(answer: import('../api/inventory.js').Answer) => void} options.onAnswer
 * @param {() => void} options.onSelect
 * @param {(ticked: boolean) => void} options.onTick
 */
export function createLine(one, { selected, ticked, areaName, onAnswer, onSelect, onTick }) {
  const box = element('input', { type: 'checkbox', checked: ticked, on: { change: (event) => onTick(event.target.checked) } });
  return element('li', { class: 'queue__line', 'data-line': one.id, on: { focusin: onSelect } },
    element('label', { class: 'queue__tick' }, box, spoken(`${one.name}を選ぶ`)),
    element('div', { class: 'left', 'aria-current': selected ? 'true' : null },
      element('h3', { class: 'left__name', tabindex: '-1' }, one.name),
      element('p', { class: 'left__about' }, about(one, areaName) || '(日時も場所も、書いてありません)'),
      element('p', { class: 'left__about' },
        one.phone
          ? element('a', { class: 'tall-link', href: telephoneLink(one.phone) }, `電話 ${one.phone}`)
          : element('span', {}, '電話番号は、わかりません'),
        whom(one) && `　${whom(one)}`),
      element('p', { class: 'hint' }, one.verified_on ? `最後の確認：${formatFullDate(one.verified_on)}${one.season ? '(季節のはじまりなので、もう一度)' : ''}` : 'まだ確認されていません'),
      one.answer && element('p', { class: 'left__answer' }, element('span', { class: 'badge' }, wordOf(one.answer)), ` ${formatMoment(one.answered_at ?? '')}`),
      element('div', { class: 'form-buttons' }, ...ANSWERS.map(([key, answer, label]) => element('button', {
        type: 'button', class: 'button', 'aria-label': `${label}(${one.name})`, on: { click: () => onAnswer(answer) },
      }, element('kbd', { 'aria-hidden': 'true' }, key), label)))));
}
