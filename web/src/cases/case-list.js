import { fetchCases, openCase } from '../api/cases.js';
import { fetchReferrals } from '../api/clinics.js';
import { choiceOfOne, press } from '../add/controls.js';
import { formatFullDate } from '../format/date.js';
import { element } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { nextStep } from './next-step.js';
import { actButton, createRoom } from './room.js';
import { CLOSINGS, REMINDERS, whoIsIt } from './words.js';

const FILTERS = {
  mine: ['自分の支援', (one) => one.mine && !isClosed(one), 'いま、あなたが受けもつ支援はありません。'],
  team: ['チームの支援', (one) => !isClosed(one), 'いま、チームの支援はありません。'],
  closed: ['終えた支援', isClosed, '終えた支援はありません。'],
};

/**
 * The cases of a link worker and the team: those with something due first.
 *
 * @param {import('./main.js').Desk} desk
 */
export function createCaseList(desk) {
  let filter = 'mine';
  const room = createRoom('支援の一覧', 'cases-title', async () => {
    const [lines, waiting] = await desk.asked(() => Promise.all([fetchCases(), fetchReferrals()]));
    const list = element('div', {});
    const draw = () => list.replaceChildren(...describe(lines.filter(FILTERS[filter][1]), filter, desk));
    draw();
    return [
      waiting.length > 0 && element('p', { class: 'notice' }, `待っている依頼が${waiting.length}件あります。`,
        press('依頼を見る', () => void desk.show('referrals'))),
      choiceOfOne({
        label: 'どの支援を見るか', path: 'filter', value: filter,
        options: Object.entries(FILTERS).map(([name, [label, includes]]) => [name, `${label}(${lines.filter(includes).length})`]),
        onChange: (name) => {
          filter = name;
          draw();
        },
      }),
      list,
      actButton('依頼なしで支援を始める', async () => {
        const { support_case: { id } } = await desk.asked(() => openCase({}));
        await desk.open(id, 'case');
      }),
    ];
  });
  return room;
}

function describe(lines, filter, desk) {
  if (!lines.length) return [element('p', { class: 'notice' }, FILTERS[filter][2])];
  const sorted = [...lines].sort((a, b) => b.reminders.length - a.reminders.length);
  return [element('ul', { class: 'queue', 'aria-label': FILTERS[filter][0] }, ...sorted.map((one) => line(one, desk)))];
}

function line({ support_case: one, owner_name: owner, mine, done, reminders }, desk) {
  const { places } = desk.workplace;
  return element('li', { class: 'queue__line' }, element('button', {
    type: 'button', class: 'queue__link case-line', on: { click: () => void desk.open(one.id) },
  },
  element('span', { class: 'queue__head' },
    element('span', { class: 'queue__name' }, `支援 ${one.code}`),
    element('span', { class: 'badge' }, mine ? '自分' : owner)),
  element('span', { class: 'queue__about' }, whoIsIt(one, (id) => places.name(id))),
  ...(one.closed_on
    ? [element('span', { class: 'queue__about' }, `${formatFullDate(one.closed_on)}に終えました(${CLOSINGS[one.closed_because]})`)]
    : [element('span', { class: 'queue__about' }, `つぎ：${nextStep(done)}`)]),
  ...reminders.map(describeReminder)));
}

/** @param {string} reminder @returns {HTMLElement} */
export function describeReminder(reminder) {
  const [name, words] = REMINDERS[reminder];
  return element('span', { class: 'reminder' }, icon(name), words);
}

function isClosed({ support_case: one }) {
  return Boolean(one.closed_on);
}
