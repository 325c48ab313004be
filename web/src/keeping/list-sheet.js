import { formatCost } from '../format/cost.js';
import { formatFullDate, formatOver, formatSession } from '../format/date.js';
import { formatWhere } from '../format/place.js';
import { formatPhone } from '../format/terms.js';
import { formatTravel } from '../format/travel.js';
import { element } from '../ui/element.js';
import { SAMPLE_SENTENCE } from '../ui/frame.js';
import { loadStyle } from '../ui/style-sheet.js';
import { original, say } from '../words/say.js';
import { drawQr } from './qr-code.js';

/**
 * Prints a list for the table at home: of each entry when, where, how one gets there and back, and whom to call.
 *
 * @param {object} sheet
 * @param {string} sheet.title
 * @param {string[]} sheet.notes what was searched for, and what holds for all entries
 * @param {import('../api/types.js').Feature[]} sheet.features
 * @param {string} sheet.address what the QR code leads to
 * @param {{today: string, sample: boolean, places: import('../state/reference.js').Places}} context
 */
export async function printList(sheet, context) {
  await loadStyle('list-sheet.css');
  const paper = createListSheet(sheet, context);
  document.body.append(paper);
  document.body.classList.add('prints-list');
  window.addEventListener('afterprint', () => {
    paper.remove();
    document.body.classList.remove('prints-list');
  }, { once: true });
  window.print();
}

function createListSheet({ title, notes, features, address }, { today, sample, places }) {
  const code = drawQr(address, say('この一覧のQRコード'));
  return element('section', { class: 'list-sheet', 'aria-label': say('印刷する一覧') },
    element('div', { class: 'list-sheet__head' },
      element('div', {},
        element('h2', { class: 'list-sheet__title' }, title),
        ...notes.filter(Boolean).map((note) => element('p', {}, note)),
        sample && element('p', {}, SAMPLE_SENTENCE),
        element('p', {}, say('{date}に印刷。行く前に、日時と場所を電話などで確かめてください。', { date: formatFullDate(today) }))),
      code && element('div', { class: 'list-sheet__code' }, code, element('p', {}, say('スマホで見る')))),
    ...features.map((feature) => entry(feature.properties, today, places)));
}

function entry(p, today, places) {
  const { way, remark } = p.travel ? formatTravel(p.travel, p.next_session, today) : { way: '', remark: '' };
  const phones = (p.contact?.phones ?? []).filter(({ kind }) => kind !== 'fax').map(formatPhone);
  return element('article', { class: 'list-sheet__entry' },
    element('h3', { class: 'list-sheet__name' }, original(p.name)),
    line(say('いつ'), [p.next_session ? say('次は{session}', { session: formatSession(p.next_session, today) }) : formatOver(p, today), original(p.schedule?.text ?? '')]),
    line(say('どこで'), [formatWhere(p, (id) => places.name(id)), p.venue && original(p.address ?? '')]),
    line(say('行き方'), [way, remark]),
    element('div', { class: 'list-sheet__ends' }, line(say('電話'), phones, true), line(say('お金'), [formatCost(p.cost)])));
}

function line(label, words, strong = false) {
  const text = words.filter(Boolean).join(' / ');
  return text ? element('p', { class: 'list-sheet__line' }, element('span', {}, label), element(strong ? 'strong' : 'span', {}, text)) : null;
}
