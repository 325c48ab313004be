import { fetchOwners, nameOwner, takeOwner } from '../api/listings.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, createSecretForm, describeRefusal } from '../account/secret-form.js';
import { choiceOfAny, more, press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';

/** @type {[import('../api/listings.js').Allowed, string][]} */
const ALLOWABLE = [['schedule', '日時'], ['cost', 'お金'], ['contact', '連絡先'], ['closures', '休みの日']];

/**
 * Whose listing it is, and what of it they change themselves: its times, cost and contact, and the days on which it rests.
 *
 * @param {string} id of the resource
 * @param {import('../account/start.js').Workplace} workplace
 */
export function createOwners(id, { account }) {
  const list = element('ul', { class: 'rows' });
  const room = element('div', { class: 'form-group' });
  const asked = (act) => asMember(account, act);

  async function show(act) {
    try {
      list.replaceChildren(...(await asked(act)).map(line));
    } catch (error) {
      list.replaceChildren(element('li', {}, createAlert(describeRefusal(error))));
    }
  }

  function line({ name, email, allowed }) {
    const take = press('はずす', () => void show(() => takeOwner(id, email)));
    take.setAttribute('aria-label', `はずす(${name})`);
    return element('li', { class: 'rows__row' }, element('p', {}, `${name}　${email}`),
      element('p', { class: 'hint' }, `すぐに変えられるもの：${inWords(allowed)}`), take);
  }

  function fill() {
    let email = '';
    let allowed = ALLOWABLE.map(([each]) => each);
    room.replaceChildren(createSecretForm({
      label: '世話人を決める', submit: '世話人にする', kind: '',
      fields: [textField({
        id: 'owner-email', label: '世話人のメールアドレス', hint: 'アカウントのある人だけです。', path: 'email', value: '', attributes: { type: 'email', maxlength: 200 },
        onInput: (text) => {
          email = text.trim();
        },
      }), choiceOfAny({
        label: '自分で変えられるもの', hint: 'ほかのことは、あなたが確かめてから変わります。もう一度決めると、変えられるものが変わります。',
        path: 'allowed', options: ALLOWABLE, values: allowed, onChange: (chosen) => {
          allowed = chosen;
        },
      })],
      check: () => (email ? [] : [{ path: 'email', text: 'メールアドレスを書いてください。' }]),
      onSubmit: async () => {
        const owners = await asked(() => nameOwner(id, email, allowed));
        list.replaceChildren(...owners.map(line));
        fill();
      },
    }).root);
  }

  fill();
  void show(() => fetchOwners(id));
  return more('世話人を決める', false, element('p', {}, '世話人は、決められた項目を、自分ですぐに変えられます。'), list, room);
}

function inWords(allowed) {
  return ALLOWABLE.filter(([each]) => allowed.includes(each)).map(([, name]) => name).join('・') || 'なし';
}
