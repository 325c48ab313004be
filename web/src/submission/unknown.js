import { element } from '../ui/element.js';
import { createNotice } from '../ui/notice.js';
import { say } from '../words/say.js';

const UNKNOWN = say('このアドレスの投稿は見つかりませんでした。アドレスが途中で切れていないか、確かめてください。');

/** Whether a token is none that somebody was given: one that is cut off looks the same. @param {any} error */
export function isUnknown(error) {
  return [400, 401, 403, 404, 410].includes(error.status);
}

/** Says so. @returns {HTMLElement} */
export function createUnknownToken() {
  const notice = createNotice(UNKNOWN);
  notice.append(element('p', {}, element('a', { href: '/add.html' }, say('新しく活動を知らせる'))));
  return notice;
}
