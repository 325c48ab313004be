import { fetchOwners, nameOwner, takeOwner } from '../api/listings.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, createSecretForm, describeRefusal } from '../account/secret-form.js';
import { more, press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';

/**
 * Whose listing it is: they change its times, cost and contact themselves, and close it for a day.
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

  function line({ name, email }) {
    const take = press('はずす', () => void show(() => takeOwner(id, email)));
    take.setAttribute('aria-label', `はずす(${name})`);
    return element('li', { class: 'rows__row' }, element('p', {}, `${name}　${email}`), take);
  }

  function fill() {
    let email = '';
    room.replaceChildren(createSecretForm({
      label: '世話人を決める', submit: '世話人にする', kind: '',
      fields: [textField({
        id: 'owner-email', label: '世話人のメールアドレス', hint: 'アカウントのある人だけです。', path: 'email', value: '', attributes: { type: 'email', maxlength: 200 },
        onInput: (text) => {
          email = text.trim();
        },
      })],
      check: () => (email ? [] : [{ path: 'email', text: 'メールアドレスを書いてください。' }]),
      onSubmit: async () => {
        const owners = await asked(() => nameOwner(id, email));
        list.replaceChildren(...owners.map(line));
        fill();
      },
    }).root);
  }

  fill();
  void show(() => fetchOwners(id));
  return more('世話人を決める', false, element('p', {}, '世話人は、日時・お金・連絡先と休みを、自分で変えられます。'), list, room);
}
