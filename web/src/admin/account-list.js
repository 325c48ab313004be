import { changeAccount, fetchAccounts, makeLink } from '../api/accounts.js';
import { fetchDirectory, handCasesOver, placeLinkWorker } from '../api/link-workers.js';
import { asMember } from '../account/login-dialog.js';
import { ROLES } from '../account/roles.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';
import { createAccountForm } from './account-form.js';
import { createHandover } from './handover.js';
import { createPlaceForm, describePlace } from './link-worker-place.js';

/**
 * Everybody who may log in; each can be changed, shut and opened, and given a new link.
 *
 * @param {import('../account/start.js').Workplace} workplace
 * @param {(account: import('../api/session.js').Account, made: {link: string, mailed: boolean}) => void} onLink
 */
export function createAccountList({ account: me, places }, onLink) {
  const list = element('ul', { class: 'rows', 'aria-labelledby': 'accounts-title' });
  const status = element('p', { class: 'hint', role: 'status' });
  const heading = element('h2', { class: 'form-title', id: 'accounts-title', tabindex: '-1' }, 'アカウント');
  const asked = (act) => asMember(me, act);

  async function load() {
    try {
      const [accounts, directory] = await asked(() => Promise.all([fetchAccounts(), fetchDirectory()]));
      list.replaceChildren(...accounts.map((account) => line(account, directory)));
    } catch (error) {
      list.replaceChildren(element('li', {}, createAlert(describeRefusal(error))));
    }
  }

  function line(account, { workers, leavers }) {
    const worker = workers.find((each) => each.account === account.id);
    const leaver = leavers.find((each) => each.account === account.id);
    const { name, email, role, areas, sources, active, disabled, second_factor: factor } = account;
    const room = element('div', { class: 'form-group' });
    const duty = [...areas.map((id) => places.name(id) || id), ...sources].join('、');
    return element('li', { class: 'rows__row' },
      element('p', {}, element('strong', {}, name), !active && element('span', { class: 'form-tag' }, disabled ? '止めています' : 'まだパスワードを決めていません')),
      element('p', {}, [email, ROLES[role] ?? role, role === 'steward' && (duty || '市町村ぜんぶ'), factor && '2段階の確認'].filter(Boolean).join('　')),
      worker && element('p', {}, describePlace(worker)),
      leaver && element('p', { class: 'notice' }, `支援を${leaver.cases}件、受けもったままです。ほかのリンクワーカーに引き継いでください。`),
      element('div', { class: 'form-buttons' },
        worker && named(press('チームと職種を決める', () => place(worker, room)), name),
        leaver && named(press('支援を引き継ぐ', () => handOver(leaver, workers, room)), name),
        named(press('変える', () => edit(account, room)), name),
        named(press('新しいリンクを出す', () => void attempt(room, async () => onLink(account, await asked(() => makeLink(account.id))))), name),
        account.id !== me.id && named(press(disabled ? 'また使えるようにする' : '止める',
          () => void attempt(room, () => save(account, { disabled: !disabled }))), name)),
      room);
  }

  function edit(account, room) {
    room.replaceChildren(createAccountForm({ places, account, onSubmit: ({ name, role, areas }) => save(account, { name, role, areas }) }),
      press('やめる', () => room.replaceChildren()));
    room.querySelector('input')?.focus();
  }

  function place(worker, room) {
    room.replaceChildren(createPlaceForm(worker, async (chosen) => {
      await asked(() => placeLinkWorker(worker.account, chosen));
      status.textContent = `${worker.name}さんを「${chosen.team}」にしました。支援もいっしょに移りました。`;
      await load();
      heading.focus();
    }), press('やめる', () => room.replaceChildren()));
    room.querySelector('input')?.focus();
  }

  function handOver(leaver, workers, room) {
    room.replaceChildren(createHandover(leaver, workers, async (successor) => {
      const { cases } = await asked(() => handCasesOver(leaver.account, successor.account));
      status.textContent = `${leaver.name}さんの支援${cases}件を、${successor.name}さんに引き継ぎました。`;
      await load();
      heading.focus();
    }), press('やめる', () => room.replaceChildren()));
    room.querySelector('input')?.focus();
  }

  async function save(account, change) {
    const { name, role, areas, sources, disabled } = account;
    const saved = { name, role, areas, sources, disabled, ...change };
    await asked(() => changeAccount(account.id, saved));
    status.textContent = saved.disabled ? `${saved.name}さんを止めました。ログインも終わりました。` : `${saved.name}さんを変えました。`;
    await load();
    heading.focus();
  }

  async function attempt(room, act) {
    try {
      await act();
    } catch (error) {
      room.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  void load();
  return { root: element('section', { class: 'form-group', 'aria-labelledby': 'accounts-title' }, heading, status, list), load };
}

/** A button whose words stand in every line: whom it is about is said with it. */
function named(button, name) {
  button.setAttribute('aria-label', `${button.textContent}(${name})`);
  return button;
}
