import { element } from './element.js';
import { original, say } from '../words/say.js';

const IN_WORDS = {
  offline: say('インターネットにつながっていないようです。電波の届く所で、もう一度お試しください。'),
  timeout: say('返事に時間がかかっています。少し待ってから、もう一度お試しください。'),
  unreachable: say('サーバーにつながりませんでした。少し待ってから、もう一度お試しください。'),
  refused: say('この条件では探せませんでした。条件を変えてください。'),
  missing: say('この活動は見つかりませんでした。終わったか、名前が変わったのかもしれません。'),
  broken: say('サーバーの調子が悪いようです。少し待ってから、もう一度お試しください。'),
};

/**
 * What went wrong, in plain words.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function describeProblem(error) {
  const known = /** @type {any} */ (error);
  return [IN_WORDS[known?.kind] ?? IN_WORDS.broken, ...(known?.reasons ?? []).map(original)].join(' ');
}

/** @param {string} text */
export function createNotice(text) {
  return element('div', { class: 'notice' }, element('p', {}, text));
}

/**
 * A notice with a button to try again.
 *
 * @param {unknown} error
 * @param {() => void} onRetry
 */
export function createProblem(error, onRetry) {
  return element('div', { class: 'notice notice--problem', role: 'alert' },
    element('p', {}, describeProblem(error)),
    element('button', { type: 'button', class: 'button', on: { click: onRetry } }, say('もう一度ためす')));
}
