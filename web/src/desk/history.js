import { element } from '../ui/element.js';
import { press } from '../add/controls.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { formatMoment } from '../format/moment.js';
import { describeDifferences } from './difference.js';

const DONE = { import: '台帳の読み込み', person: '直した', decision: '投稿を反映した' };

/**
 * What changed when, the latest first, each with the way back to how it was before.
 *
 * @param {{changes: import('../api/desk.js').Change[]}} history
 * @param {import('../account/start.js').Workplace} workplace
 * @param {(revision: number) => Promise<void>} onRestore
 * @returns {HTMLElement[]}
 */
export function describeHistory({ changes }, workplace, onRestore) {
  if (!changes.length) return [element('p', { class: 'hint' }, 'まだ一度も変わっていません。')];
  return [element('ol', { class: 'rows', 'aria-labelledby': 'history-title' },
    ...changes.map((change) => element('li', { class: 'rows__row' }, ...describeChange(change, workplace, onRestore))))];
}

function describeChange({ revision, at, origin, by, submission, reason, differences }, workplace, onRestore) {
  const when = formatMoment(at);
  const done = submission ? DONE.decision : DONE[origin] ?? DONE.person;
  const what = origin === 'import' ? done : `${by ?? '人'}が${done}`;
  return [
    element('p', {}, element('strong', {}, when), ` ${what}`, reason && `：${reason}`),
    differences.length
      ? describeDifferences(differences, workplace, { labels: ['前', 'あと'], caption: `${when}に変わったところ` })
      : element('p', { class: 'hint' }, '見える内容は変わっていません。'),
    createRestoration(when, () => onRestore(revision)),
  ];
}

/** Asks once before it goes back. */
function createRestoration(when, onRestore) {
  const room = element('div', { class: 'form-buttons' });
  const offer = () => room.replaceChildren(press(`${when}より前の内容にもどす`, confirm));
  const restore = async () => {
    try {
      await onRestore();
    } catch (error) {
      offer();
      room.append(createAlert(describeRefusal(error)));
    }
  };

  function confirm() {
    const yes = press('はい、もどす', () => void restore(), 'button--accent');
    room.replaceChildren(element('p', {}, 'このあとに変わったところも、ぜんぶ前の内容にもどります。よいですか。'), yes, press('やめる', () => {
      offer();
      room.querySelector('button')?.focus();
    }));
    yes.focus();
  }

  offer();
  return room;
}
