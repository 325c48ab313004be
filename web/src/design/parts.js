import { pinIcon } from '../map/pin.js';
import { element } from '../ui/element.js';
import { categoryLabel } from '../ui/icon.js';

/** @returns {HTMLElement[]} */
export function describeParts() {
  return [
    element('div', { class: 'design-row' },
      button('さがす', 'button--primary'), button('地図を見る', ''), button('近くで探す', 'button--accent'),
      element('button', { type: 'button', class: 'link-button' }, 'くわしく'),
      element('button', { type: 'button', class: 'chip', 'aria-pressed': 'false' }, '今週'),
      element('button', { type: 'button', class: 'chip', 'aria-pressed': 'true' }, '今日')),
    element('ul', { class: 'cards' }, element('li', { class: 'card' },
      element('div', { class: 'card__top' }, categoryLabel('exercise', '体操'), element('span', { class: 'card__distance' }, '約350m')),
      element('h3', { class: 'card__name' }, 'カードの見本'),
      element('div', { class: 'card__bottom' }, element('span', { class: 'badge' }, '要予約'),
        element('span', { class: 'verified verified--old' }, '1年以上、確認されていません')))),
    element('div', { class: 'notice' }, element('p', { class: 'notice__title' }, '見つかりませんでした'),
      element('p', {}, 'つぎに何をすればよいかを、かならず書きます。')),
    element('div', { class: 'notice notice--problem' }, element('p', { class: 'notice__title' }, 'つながりません'),
      element('p', {}, 'まちがいは、赤い線と言葉の両方で知らせます。')),
  ];
}

/** @param {{id: string, name: string}[]} categories those of the top level @returns {HTMLElement[]} */
export function describeIcons(categories) {
  return [
    element('p', {}, '24 × 24 の線画です。このために描きました。かならず言葉といっしょに出します。'),
    element('ul', { class: 'design-icons' },
      ...categories.map(({ id, name }) => element('li', {}, categoryLabel(id, name)))),
  ];
}

/** @returns {HTMLElement[]} */
export function describePins() {
  return [
    element('p', {}, '丸いしるしは集まり、四角は学びと芸術、六角は支えと相談。点線の輪は、おおよその場所です。'),
    element('ul', { class: 'design-icons map-sample' },
      pin('gathering', '集いの場', false), pin('learning', '学び', false), pin('advice', '相談', false),
      pin('exercise', 'おおよその場所', true)),
  ];
}

/** @returns {HTMLElement[]} */
export function describePaper() {
  return [
    element('p', {}, '印刷すると、白い紙に黒い文字だけになります。地図とボタンは消え、電話番号と日時が残ります。',
      'カードは途中で切れません。このページも印刷して確かめられます。'),
    element('p', {}, button('このページを印刷する', '', () => window.print())),
  ];
}

function pin(category, name, approximate) {
  const { html } = pinIcon(category, element('span', { class: 'visually-hidden' }, name), approximate);
  return element('li', {}, element('span', { class: 'map-sample__pin' }, html), element('span', { 'aria-hidden': 'true' }, name));
}

function button(label, kind, click) {
  return element('button', { type: 'button', class: `button ${kind}`, on: click ? { click } : {} }, label);
}
