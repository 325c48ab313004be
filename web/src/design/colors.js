import { element } from '../ui/element.js';
import { contrast } from './contrast.js';
import { original, say } from '../words/say.js';

/** What is written on what: WCAG 2.2 asks for 4.5 : 1 of text, 3 : 1 of what is not text. */
const PAIRS = [
  ['ink', 'paper', say('本文'), 4.5],
  ['ink', 'surface', say('カードの本文'), 4.5],
  ['ink-soft', 'surface', say('補足の文字'), 4.5],
  ['ink-soft', 'sunken', say('引っこんだ面の補足'), 4.5],
  ['green', 'surface', say('リンク'), 4.5],
  ['green-dark', 'green-pale', say('選んだもの'), 4.5],
  ['persimmon', 'surface', say('距離'), 4.5],
  ['persimmon-dark', 'persimmon-pale', say('近くで探す'), 4.5],
  ['amber-ink', 'amber-pale', say('気をつけること'), 4.5],
  ['red-ink', 'surface', say('まちがい'), 4.5],
  ['line-strong', 'surface', say('枠'), 3],
  ['focus', 'paper', say('いまいる場所の枠'), 3],
];

/** @returns {HTMLElement[]} */
export function describeColors() {
  return [
    element('p', {}, say('紙のような地に、山の緑と柿の色。明るい画面と暗い画面で、同じ役目の色に入れかわります。色だけで意味を伝えず、かならず言葉か形をそえます。')),
    element('ul', { class: 'swatches' }, ...PAIRS.map(swatch), onFill()),
  ];
}

function swatch([front, back, role, least]) {
  return sample(element('span', { class: 'swatch__sample', 'data-front': front, 'data-back': back }, original('あア亜')),
    role, `${front} / ${back}`, least);
}

function onFill() {
  return sample(element('span', { class: 'button button--primary swatch__sample' }, original('あア亜')), say('おもなボタン'), 'white / fill', 4.5);
}

function sample(shown, role, names, least) {
  const figure = element('span', { class: 'swatch__figure' });
  const item = element('li', { class: 'swatch' }, shown,
    element('span', { class: 'swatch__role' }, role), element('code', {}, names), figure);
  // A colour is known when the element stands on the page.
  queueMicrotask(() => {
    const { color, backgroundColor, borderTopColor } = getComputedStyle(shown);
    const ratio = contrast(least === 3 ? borderTopColor : color, backgroundColor);
    figure.textContent = `${ratio.toFixed(1)} : 1 ${ratio >= least ? '✓' : '✗'} ${say('({least} 以上)', { least })}`;
    item.classList.toggle('swatch--weak', ratio < least);
  });
  return item;
}
