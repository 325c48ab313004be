import { pinIcon } from '../map/pin.js';
import { element } from '../ui/element.js';
import { categoryLabel } from '../ui/icon.js';
import { say } from '../words/say.js';

/** @typedef {import('../api/types.js').Category} Category */

/** @param {Category[]} categories those of the top level @returns {HTMLElement[]} */
export function describeParts(categories) {
  return [
    element('div', { class: 'design-row' },
      button(say('さがす'), 'button--primary'), button(say('印刷する'), ''), button(say('近くで探す'), 'button--accent'),
      element('button', { type: 'button', class: 'link-button' }, say('もっと見る')),
      element('button', { type: 'button', class: 'chip', 'aria-pressed': 'false' }, say('今週')),
      element('button', { type: 'button', class: 'chip', 'aria-pressed': 'true' }, say('今日'))),
    element('ul', { class: 'cards' }, element('li', { class: 'card' },
      element('div', { class: 'card__top' }, categoryLabel('exercise', nameOf('exercise', categories)), element('span', { class: 'card__distance' }, '350 m')),
      element('h3', { class: 'card__name' }, say('カードの見本')),
      element('div', { class: 'card__bottom' }, element('span', { class: 'badge' }, say('要予約')),
        element('span', { class: 'verified verified--old' }, say('まだ確認されていません'))))),
    element('div', { class: 'notice' }, element('p', { class: 'notice__title' }, say('見つかりませんでした')),
      element('p', {}, say('つぎに何をすればよいかを、かならず書きます。'))),
    element('div', { class: 'notice notice--problem' }, element('p', { class: 'notice__title' }, say('表示できませんでした')),
      element('p', {}, say('まちがいは、赤い線と言葉の両方で知らせます。'))),
  ];
}

/** @param {Category[]} categories those of the top level @returns {HTMLElement[]} */
export function describeIcons(categories) {
  return [
    element('p', {}, say('24 × 24 の線画です。このために描きました。かならず言葉といっしょに出します。')),
    element('ul', { class: 'design-icons' },
      ...categories.map(({ id, name }) => element('li', {}, categoryLabel(id, name)))),
  ];
}

/** @param {Category[]} categories those of the top level @returns {HTMLElement[]} */
export function describePins(categories) {
  return [
    element('p', {}, say('丸いしるしは集まり、四角は学びと芸術、六角は支えと相談。点線の輪は、おおよその場所です。')),
    element('ul', { class: 'design-icons map-sample' },
      ...['gathering', 'learning', 'advice'].map((id) => pin(id, nameOf(id, categories), false)),
      pin('exercise', say('おおよその場所'), true)),
  ];
}

/** @returns {HTMLElement[]} */
export function describePaper() {
  return [
    element('p', {}, say('印刷すると、白い紙に黒い文字だけになります。地図とボタンは消え、電話番号と日時が残ります。カードは途中で切れません。このページも印刷して確かめられます。')),
    element('p', {}, button(say('このページを印刷する'), '', () => window.print())),
  ];
}

function nameOf(id, categories) {
  return categories.find((each) => each.id === id)?.name ?? id;
}

function pin(category, name, approximate) {
  const { html } = pinIcon(category, element('span', { class: 'visually-hidden' }, name), approximate);
  return element('li', {}, element('span', { class: 'map-sample__pin' }, html), element('span', { 'aria-hidden': 'true' }, name));
}

function button(label, kind, click) {
  return element('button', { type: 'button', class: `button ${kind}`, on: click ? { click } : {} }, label);
}
