import { element } from '../ui/element.js';
import { original, say } from '../words/say.js';

const SIZES = [
  ['huge', say('ページの名前'), original('今日・今週、近くで何がある?')],
  ['large', say('活動の名前'), original('八鹿いきいき百歳体操')],
  ['base', say('本文'), original('毎週火曜 10:00〜11:30。飲み物をお持ちください。')],
  ['small', say('補足'), original('3か月前に確認')],
];

const SPACES = ['1', '2', '3', '4', '5', '6'];

/** @returns {HTMLElement[]} */
export function describeType() {
  return [
    element('p', {}, say('文字の大きさは4つだけです。本文は18ピクセルから始まり、ブラウザの文字の大きさに合わせて変わります。見出しは文節で折り返し、時刻と日付は途中で折り返しません。')),
    element('dl', { class: 'scale' }, ...SIZES.flatMap(([name, role, text]) => [
      element('dt', {}, role, ' ', element('code', {}, name)),
      element('dd', { class: `scale__${name}` }, text)])),
  ];
}

/** @returns {HTMLElement[]} */
export function describeSpace() {
  return [
    element('p', {}, say('余白は6つ。押すものは、たて・よことも44ピクセルより小さくしません。')),
    element('ul', { class: 'spaces' }, ...SPACES.map((name) => element('li', { class: 'spaces__one' },
      element('code', {}, `space-${name}`), element('span', { class: `spaces__bar spaces__bar--${name}` })))),
  ];
}
