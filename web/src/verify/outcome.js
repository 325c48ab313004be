import { ANSWERED, OVER } from '../api/verifications.js';
import { element } from '../ui/element.js';

const THANKS = {
  still: ['ありがとうございます。', 'きょう確認したことを、地図にのせました。来年また、おたずねします。'],
  changed: ['ありがとうございます。', 'つぎに、どこが変わったかを教えてください。変わったところだけで、かまいません。'],
  ended: ['ありがとうございます。長いあいだ、おつかれさまでした。', '係の人が確かめてから、地図から消します。することは、もうありません。'],
};

const DEAD = {
  [ANSWERED]: ['もう答えがとどいています', 'ありがとうございました。このリンクは1回だけ使えます。ちがうところがあれば、地図の活動のページから知らせてください。'],
  [OVER]: ['このリンクは期限が切れました', '答えられる日にちを過ぎています。市役所などの係の人に、新しいリンクをたのんでください。'],
};

const UNKNOWN = ['このリンクは見つかりませんでした', 'アドレスが途中で切れていないか、確かめてください。紙に書いてあるときは、QRコードを読みとるか、書いてある番号に電話してください。'];

/**
 * What follows an answer.
 *
 * @param {string} resource id
 * @param {import('../api/verifications.js').Answer} answer
 */
export function createThanks(resource, answer) {
  const [title, text] = THANKS[answer];
  const id = encodeURIComponent(resource);
  return state(title, text, answer === 'changed'
    ? element('a', { class: 'button button--primary button--next', href: `/add.html?resource=${id}` }, '変わったところを書く')
    : element('a', { class: 'button', href: answer === 'still' ? `/?id=${id}` : '/' }, answer === 'still' ? '地図で見る' : '地図を見る'));
}

/** Whether a link can be answered no more, or never could. @param {any} error */
export function isDead(error) {
  return [400, 404, 410].includes(error.status);
}

/** Says so. @param {any} error */
export function createDead(error) {
  return state(...(DEAD[error.problem?.type] ?? UNKNOWN), element('a', { class: 'button', href: '/' }, '地図を見る'));
}

function state(title, text, way) {
  return element('section', { class: 'state', 'aria-labelledby': 'state-title' },
    element('h2', { class: 'state__title', id: 'state-title', tabindex: '-1' }, title),
    element('p', {}, text), element('p', {}, way));
}
