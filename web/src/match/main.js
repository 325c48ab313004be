import { fetchPlace } from '../api/cases.js';
import { fetchChips, findMatches } from '../api/matching.js';
import { IdleLock } from '../account/idle-lock.js';
import { isSessionOver } from '../account/login-dialog.js';
import { startWorkplace } from '../account/start.js';
import { takeFragment } from '../state/fragment.js';
import { byId, element } from '../ui/element.js';
import { createCaseChoice, refusal } from './case-choice.js';
import { createCompanions } from './companions.js';
import { createMatchMap } from './match-map.js';
import { openMemo } from './memo-dialog.js';
import { createNeedForm } from './need-form.js';
import { emptyNeed, needOf, questionOf } from './need.js';
import { Relaxing } from './relaxing.js';
import { createResults } from './results.js';
import { createShortlist } from './shortlist.js';
import { createUnmet } from './unmet.js';

/** From whose page one came; it stands in the address no longer than that. */
const caseId = takeFragment();

const DECADE = 10;
const GONE = '(いまはのっていない活動)';

/** A place that a case names and that is gone is still one of its list. @param {string} id */
async function nameOf(id) {
  try {
    return (await fetchPlace(id)).properties.name;
  } catch (error) {
    if (![404, 410].includes(error.status)) throw error;
    return GONE;
  }
}

/** What a case already says of somebody is not asked again. @param {import('../api/cases.js').SupportCase} one */
function needOfCase({ need, age_band: band, area }) {
  return need ? needOf(need) : { ...emptyNeed(), age: band === undefined ? '' : String(band * DECADE), area: area ?? '' };
}

void startWorkplace('match', ({ role }) => role === 'link_worker', async (workplace) => {
  const lock = new IdleLock(workplace.account, byId('match'));
  const relaxing = new Relaxing();

  async function asked(act) {
    try {
      return await act();
    } catch (error) {
      if (isSessionOver(error)) lock.lock();
      throw error;
    }
  }

  const chips = await asked(fetchChips);
  const form = createNeedForm(workplace, chips, {
    onMemo: () => openMemo({ asked, need: () => form.need, onAccept: form.change }),
    onSearch: async () => {
      relaxing.clear();
      await search();
    },
  });
  const cases = createCaseChoice({
    workplace, asked, need: () => form.need, shortlist: () => shortlist.value(),
    onOpen: async (file) => {
      for (const { resource, note } of file.shortlist) {
        if (!shortlist.has(resource) && !shortlist.add(resource, await nameOf(resource), note)) {
          throw refusal('この支援の候補と合わせると、10件をこえます。どれかをはずしてください。');
        }
      }
    },
  });
  const shortlist = createShortlist({
    saving: cases.root,
    onChange: () => {
      results.markTaken();
      if (shortlist.value().length) void cases.load().catch(() => {});
    },
  });
  const map = createMatchMap(workplace, { onPoint: (id) => results.point(id), onSelect: (id) => results.goTo(id) });
  const results = createResults({
    workplace, isTaken: (id) => shortlist.has(id), onPoint: map.point,
    onTake: ({ resource: { id, properties: { name } } }) => (shortlist.has(id) ? shortlist.remove(id) : shortlist.add(id, name)),
    onRelax: async (relaxation) => {
      form.change(relaxing.press(form.need, relaxation));
      await search();
    },
    offerUnmet: () => createUnmet({ workplace, chips, need: form.need, asked }),
  });

  /** Only the last answer counts. */
  let latest = 0;
  async function search() {
    const asking = ++latest;
    const answer = await asked(() => findMatches(questionOf(form.need)));
    if (asking !== latest) return;
    map.show(answer.matches, answer.origin);
    form.fold();
    results.show(answer, relaxing.applied);
  }

  byId('match').replaceChildren(element('div', { class: 'match-page' },
    form.root, results.root, element('div', { class: 'beside' }, shortlist.root, map.root)), createCompanions(workplace, asked));
  if (caseId) form.change(needOfCase((await cases.open(caseId)).support_case));
});
