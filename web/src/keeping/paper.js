import { formatFullDate } from '../format/date.js';
import { element } from '../ui/element.js';
import { loadStyle } from '../ui/style-sheet.js';
import { say } from '../words/say.js';
import { drawQr } from './qr-code.js';

/**
 * What stands beside a detail on paper: when it was printed, and a QR code that leads back to it.
 *
 * @param {HTMLElement} content of the detail @param {string} address @param {string} today
 * @returns {Promise<HTMLElement>} to be taken away after printing
 */
export async function markPaper(content, address, today) {
  await loadStyle('list-sheet.css');
  const mark = element('div', { class: 'paper-mark' },
    drawQr(address, say('この活動のページのQRコード')),
    element('p', {}, say('{date}に印刷', { date: formatFullDate(today) })));
  content.prepend(mark);
  return mark;
}
