import { fetchProgress } from '../api/inventory.js';
import { asMember } from '../account/login-dialog.js';
import { decides } from '../account/roles.js';
import { startWorkplace } from '../account/start.js';
import { press } from '../add/controls.js';
import { listenForKeys, showHelp } from '../desk/shortcuts.js';
import { createToast } from '../desk/toast.js';
import { Steps } from '../state/steps.js';
import { byId, element } from '../ui/element.js';
import { createFilters } from './filters.js';
import { LeftList } from './left.js';
import { describeProgress } from './progress.js';
import { ANSWERS } from './words.js';

const PARTS = [['left', '残っているもの'], ['progress', '進みぐあい']];
const KEYS = [['j', '次の活動'], ['k', '前の活動'], ...ANSWERS.map(([key, , word]) => [key, word]), ['u', '元にもどす'], ['?', 'この説明を開く']];

void startWorkplace('inventory', decides, async (workplace) => {
  const steps = new Steps();
  const toast = createToast();
  const room = element('div', { class: 'form-group' });
  /** @type {LeftList|null} */
  let list = null;

  const links = PARTS.map(([name, label]) => ({ name, link: element('a', {
    class: 'parts__one', href: `/inventory.html?part=${name}`,
    on: {
      click: (event) => {
        event.preventDefault();
        steps.go({ part: name });
      },
    },
  }, label) }));
  const help = () => showHelp(KEYS);
  const nav = element('nav', { class: 'parts', 'aria-label': '棚卸しの中' },
    ...links.map(({ link }) => link), press('キーの使いかた', help, 'button--quiet'));

  async function show() {
    const part = steps.get('part') === 'progress' ? 'progress' : 'left';
    for (const { name, link } of links) link.setAttribute('aria-current', name === part ? 'page' : 'false');
    const progress = await asMember(workplace.account, fetchProgress);
    list = null;
    if (part === 'progress') {
      room.replaceChildren(...describeProgress(progress, workplace, (change) => steps.addressOf(change)));
      return;
    }
    const chosen = { area: steps.get('area'), source: steps.get('source'), steward: steps.get('steward') };
    list = new LeftList(workplace, toast, createFilters(workplace, progress, chosen, (change) => {
      steps.go(change, { quiet: true });
      void list?.show(change);
    }), progress.mail);
    room.replaceChildren(list.root);
    await list.show(chosen);
  }

  byId('inventory').replaceChildren(nav, room, toast.root);
  steps.subscribe(() => void show());
  listenForKeys(() => list?.actions ?? {}, help);
  await show();
});
