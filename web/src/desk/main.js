import { startWorkplace } from '../account/start.js';
import { decides } from '../account/roles.js';
import { press } from '../add/controls.js';
import { Steps } from '../state/steps.js';
import { byId, element } from '../ui/element.js';
import { Queue } from './queue.js';
import { listenForKeys, showHelp } from './shortcuts.js';
import { createToast } from './toast.js';

const PARTS = [['waiting', '待っているもの'], ['over', '終わったもの'], ['resources', '活動をさがして直す']];

void startWorkplace('desk', decides, async (workplace) => {
  const steps = new Steps();
  const toast = createToast();
  const queue = new Queue(workplace, steps, toast);
  const room = element('div', {});
  /** @type {import('./resources.js').ResourceDesk|null} */
  let resources = null;

  const links = PARTS.map(([name, label]) => ({ name, link: element('a', {
    class: 'parts__one', href: `/desk.html?part=${name}`,
    on: {
      click: (event) => {
        event.preventDefault();
        steps.go({ part: name, id: '', resource: '' });
      },
    },
  }, label) }));
  const nav = element('nav', { class: 'parts', 'aria-label': '机の中' },
    ...links.map(({ link }) => link), press('キーの使いかた', () => showHelp(), 'button--quiet'));

  async function show() {
    const part = PARTS.map(([name]) => name).find((name) => name === steps.get('part')) ?? 'waiting';
    for (const { name, link } of links) link.setAttribute('aria-current', name === part ? 'page' : 'false');
    if (part === 'resources') {
      const { ResourceDesk } = await import('./resources.js');
      resources ??= new ResourceDesk(workplace, steps, toast);
      room.replaceChildren(resources.root);
      await resources.show();
    } else {
      room.replaceChildren(queue.root);
      await queue.show(/** @type {'waiting'|'over'} */ (part));
    }
  }

  byId('desk').replaceChildren(nav, room, toast.root);
  steps.subscribe(() => void show());
  listenForKeys(() => (steps.get('part') === 'resources' ? {} : queue.actions));
  await show();
});
