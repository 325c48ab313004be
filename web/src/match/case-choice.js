import { changeCase, fetchCase, fetchCases, saveShortlist } from '../api/cases.js';
import { actButton } from '../cases/room.js';
import { whoIsIt } from '../cases/words.js';
import { prescribe } from '../prescription/prescribe.js';
import { element } from '../ui/element.js';
import { field, option, select } from '../ui/field.js';
import { questionOf } from './need.js';

/** What the page itself refuses, told as what the server refuses. @param {string} text */
export function refusal(text) {
  return Object.assign(new Error(text), { status: 400, problem: { detail_ja: text } });
}

/**
 * Where the need and the shortlist are kept: in a case that is chosen, or the one from whose page one came.
 *
 * @param {object} options
 * @param {import('../account/start.js').Workplace} options.workplace
 * @param {<T>(act: () => Promise<T>) => Promise<T>} options.asked
 * @param {() => import('./need.js').Need} options.need
 * @param {() => import('../api/cases.js').Shortlisted[]} options.shortlist
 * @param {(file: import('../api/cases.js').CaseFile) => Promise<void>} options.onOpen its places come into the shortlist
 */
export function createCaseChoice({ workplace: { places }, asked, need, shortlist, onOpen }) {
  const choice = select('match-case', [option('', '選んでください')]);
  const status = element('p', { class: 'hint', role: 'status' });
  const opened = new Set();
  let loaded = null;

  const load = () => {
    loaded ??= asked(fetchCases).then((lines) => {
      const open = lines.map(({ support_case: one }) => one).filter(({ closed_on: closed }) => !closed);
      choice.append(...open.map((one) => {
        const line = option(one.id, `${one.code}　${whoIsIt(one, (id) => places.name(id))}`);
        line.dataset.code = one.code;
        return line;
      }));
      if (!open.length) status.textContent = '支援がまだありません。「支援の記録」で始めてください。';
    }).catch((error) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };

  /** What the case has already is not lost: it joins the list, which is then what the case has. */
  async function join() {
    if (!choice.value || opened.has(choice.value)) return;
    await onOpen(await asked(() => fetchCase(choice.value)));
    opened.add(choice.value);
  }

  async function save() {
    if (!choice.value) {
      choice.focus();
      throw refusal('支援を選んでください。');
    }
    await join();
    await asked(() => saveShortlist(choice.value, shortlist()));
    const { support_case: fresh } = await asked(() => fetchCase(choice.value));
    await asked(() => changeCase(fresh, { need: questionOf(need()) }));
    status.textContent = '候補と願いを、支援の記録に保存しました。';
  }

  /** A paper can be made for somebody of whom no record is kept. */
  function wanted() {
    const chosen = choice.selectedOptions[0];
    return { shortlist: shortlist(), need: questionOf(need()), code: choice.value ? chosen.dataset.code : undefined, asked };
  }

  return {
    root: element('div', { class: 'form-group' }, field('どの支援の候補にしますか', choice), status,
      element('div', { class: 'form-buttons' }, actButton('候補と願いを保存する', save, 'button--primary'),
        actButton('処方箋を作る', () => prescribe(wanted(), status)))),
    load,
    /** The case from whose page one came. @param {string} id @returns {Promise<import('../api/cases.js').CaseFile>} */
    async open(id) {
      const file = await asked(() => fetchCase(id));
      await load();
      choice.value = id;
      await onOpen(file);
      opened.add(id);
      return file;
    },
  };
}
