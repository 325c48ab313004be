import { IdleLock } from '../account/idle-lock.js';
import { isSessionOver } from '../account/login-dialog.js';
import { startWorkplace } from '../account/start.js';
import { createToast } from '../desk/toast.js';
import { Inside } from '../state/inside.js';
import { byId, element } from '../ui/element.js';
import { createCaseList } from './case-list.js';
import { CaseView } from './case-view.js';
import { createClinics } from './clinics.js';
import { createDirectory } from './directory.js';
import { PlaceNames } from './place-names.js';
import { createReferrals } from './referrals.js';

/**
 * What the rooms of this page share. Which case is open stands nowhere but in the memory of the page: a reload shows the
 * list.
 *
 * @typedef {object} Desk
 * @property {import('../account/start.js').Workplace} workplace
 * @property {string} today
 * @property {PlaceNames} names
 * @property {<T>(act: () => Promise<T>) => Promise<T>} asked  asks the server; locks the page when the login is over
 * @property {(text: string, onUndo?: (() => Promise<void>)|null) => void} say
 * @property {(id: string, part?: string) => Promise<void>} open  a case
 * @property {(part: string) => Promise<void>} show
 * @property {() => void} leave  the open case
 */

const PARTS = {
  cases: ['支援の一覧', createCaseList], referrals: ['待っている依頼', createReferrals], clinics: ['医療機関', createClinics],
  workers: ['リンクワーカー', createDirectory],
};

void startWorkplace('cases', ({ role }) => role === 'link_worker', async (workplace) => {
  const lock = new IdleLock(workplace.account, byId('cases'));
  const toast = createToast();
  const room = element('div', { class: 'cases__room' });
  const inside = new Inside(() => void show('cases'));
  const buttons = Object.entries(PARTS).map(([name, [label]]) => element('button', {
    type: 'button', class: 'parts__one', 'data-part': name, on: { click: () => void show(name) },
  }, label));
  /** @type {Desk} */
  const desk = {
    workplace, today: workplace.site.today, names: new PlaceNames(), asked, say: toast.show, open, show, leave: () => inside.leave(),
  };

  async function asked(act) {
    try {
      return await act();
    } catch (error) {
      if (isSessionOver(error)) lock.lock();
      throw error;
    }
  }

  async function show(part) {
    for (const button of buttons) button.setAttribute('aria-current', button.dataset.part === part ? 'page' : 'false');
    const [, create] = PARTS[part];
    const shown = create(desk);
    room.replaceChildren(shown.root);
    await shown.ready;
  }

  async function open(id, part = '') {
    inside.enter();
    for (const button of buttons) button.setAttribute('aria-current', 'false');
    const view = new CaseView(desk, id);
    room.replaceChildren(view.root);
    await view.show(part);
  }

  byId('cases').replaceChildren(element('nav', { class: 'parts', 'aria-label': '支援の記録の中' }, ...buttons), room, toast.root);
  await show('cases');
});
