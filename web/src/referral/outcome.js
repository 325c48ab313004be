import { USED } from '../api/clinics.js';
import { element } from '../ui/element.js';

const THANKS = ['依頼を送りました', 'ありがとうございます。市のリンクワーカーが、ご本人に連絡します。そのあとのようすは、ご本人の同意があれば、支援状況連絡シートでお知らせします。'];
const SENT = ['この依頼は、もう送られています', 'リンクは1回だけ使えます。つぎの依頼には、新しいリンクを市のリンクワーカーにたのんでください。'];
const OVER = ['このリンクは使えません', '30日の期限が切れたか、アドレスが途中で切れています。新しいリンクを、市のリンクワーカーにたのんでください。'];

/** What a clinic is told that has sent its referral. */
export function createThanks() {
  return state(...THANKS);
}

/** Whether a link sends nothing any more, or never did. @param {any} error */
export function isDead(error) {
  return [404, 410].includes(error.status);
}

/** Says so. @param {any} error */
export function createDead(error) {
  return state(...(error.problem?.type === USED ? SENT : OVER));
}

function state(title, text) {
  return element('section', { class: 'state', 'aria-labelledby': 'state-title' },
    element('h2', { class: 'state__title', id: 'state-title', tabindex: '-1' }, title), element('p', {}, text));
}
