import { createSecretForm } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { createSure } from '../cases/room.js';
import { element, WIDE } from '../ui/element.js';
import { createBarriers } from './barriers.js';
import { emptyNeed, faultsOf } from './need.js';
import { createTravel } from './travel.js';
import { createWhen } from './when.js';
import { createWishes } from './wishes.js';

/**
 * What the parts of the form share. The need stands in the memory of the page and nowhere else.
 *
 * @typedef {object} NeedDesk
 * @property {import('../account/start.js').Workplace} workplace
 * @property {import('../api/matching.js').Chips} chips
 * @property {import('./need.js').Need} need
 * @property {(part: Partial<import('./need.js').Need>) => void} change
 */

/**
 * The need as fields; on a phone it folds when results are there.
 *
 * @param {import('../account/start.js').Workplace} workplace
 * @param {import('../api/matching.js').Chips} chips
 * @param {{onMemo: () => void, onSearch: () => Promise<void>}} options
 */
export function createNeedForm(workplace, chips, { onMemo, onSearch }) {
  /** @type {NeedDesk} */
  const desk = { workplace, chips, need: emptyNeed(), change };
  const parts = [createWishes, createBarriers, createTravel, createWhen].map((create) => create(desk));
  const form = createSecretForm({
    label: '願いと条件', submit: '行き先をさがす', fields: parts.map(({ root }) => root), check: () => faultsOf(desk.need), onSubmit: onSearch,
  });
  form.root.id = 'need-form';
  const fold = element('details', { class: 'need__fold', open: true },
    element('summary', { class: 'need__summary' }, '願いと条件'),
    element('div', { class: 'form-group' },
      element('p', { class: 'hint' }, 'お名前・住所・電話番号は書かないでください。ここに書いたことは、この画面を閉じると消えます。'),
      element('div', { class: 'form-buttons' }, element('button', { type: 'submit', form: form.root.id, class: 'button button--primary' }, 'この条件でさがす'),
        press('面談のメモから読み取る', onMemo),
        createSure('つぎの人に移る', 'いまのものを消す', 'ここに書いたことと、保存していない候補を、ぜんぶ消しますか。', '消す', async () => location.reload())),
      form.root));

  function change(part) {
    desk.need = { ...desk.need, ...part };
    for (const { update } of parts) update(desk.need);
  }

  change({});
  return {
    root: element('section', { class: 'need', 'aria-label': '願いと条件' }, fold),
    /** @returns {import('./need.js').Need} */
    get need() {
      return desk.need;
    },
    change,
    /** Results are there: on a phone they come first. */
    fold() {
      if (!WIDE.matches) /** @type {HTMLDetailsElement} */ (fold).open = false;
    },
    open() {
      /** @type {HTMLDetailsElement} */ (fold).open = true;
    },
  };
}
