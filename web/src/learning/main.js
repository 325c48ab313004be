import { fetchLearning } from '../api/learning.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { startWorkplace } from '../account/start.js';
import { press } from '../add/controls.js';
import { formatFullDate } from '../format/date.js';
import { byId, element } from '../ui/element.js';
import { createGapMap } from './gap-map.js';
import { describeTable } from './table.js';

/** The first fiscal year that the server tells of. */
const YEARS_BACK = 5;

const STAFF = new Set(['link_worker', 'steward', 'administrator']);

void startWorkplace('learning', ({ role }) => STAFF.has(role), async (workplace) => {
  const room = element('div', { class: 'form-group' });
  const choice = element('select', { class: 'input', id: 'year', on: { change: () => void show(Number(choice.value)) } });
  byId('learning').replaceChildren(
    element('p', { class: 'field' }, element('label', { class: 'label', for: 'year' }, '年度'), choice), room);

  async function show(year) {
    room.setAttribute('aria-busy', 'true');
    try {
      const learning = await asMember(workplace.account, () => fetchLearning(year));
      if (!choice.options.length) offerYears(learning.year);
      room.replaceChildren(
        element('p', { role: 'status' }, `${formatFullDate(learning.first)}から${formatFullDate(learning.last)}までの記録です。`,
          '今月の分は、月が終わってから数えます。'),
        element('p', { class: 'hint' }, '5人より少ない数と、それが分かってしまう数は「秘匿」として出しません。'),
        ...learning.tables.map((table) => describeTable(
          table, learning.year, table.id === 'gaps' ? createGapMap(table, workplace) : null)));
    } catch (error) {
      room.replaceChildren(createAlert(describeRefusal(error)), press('もう一度ためす', () => void show(year)));
    }
    room.removeAttribute('aria-busy');
  }

  function offerYears(latest) {
    choice.replaceChildren(...Array.from({ length: YEARS_BACK }, (_, i) => latest - i)
      .map((year) => element('option', { value: year }, `${year}年度(${year}年4月〜${year + 1}年3月)`)));
  }

  await show(null);
});
