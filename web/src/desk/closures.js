import { closeResource, fetchClosures, liftClosure } from '../api/listings.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, createSecretForm, describeRefusal } from '../account/secret-form.js';
import { press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { formatDate } from '../format/date.js';

/**
 * この日を休みにする: a day or some, with a reason, and how to take it back. Takes effect at once everywhere.
 *
 * @param {{id: string, name: string}} resource
 * @param {import('../account/start.js').Workplace} workplace
 * @param {(said: string) => void} onChanged
 */
export function createClosures({ id, name }, { account, site }, onChanged) {
  const list = element('ul', { class: 'rows' });
  const room = element('div', { class: 'form-group' });
  const heading = element('h3', { class: 'form-title', tabindex: '-1' }, '休み');
  const asked = (act) => asMember(account, act);

  async function load() {
    try {
      list.replaceChildren(...(await asked(() => fetchClosures(id))).map(line));
    } catch (error) {
      list.replaceChildren(element('li', {}, createAlert(describeRefusal(error))));
    }
  }

  function line(closure) {
    const days = closure.from === closure.until ? formatDate(closure.from, site.today)
      : `${formatDate(closure.from, site.today)}から${formatDate(closure.until, site.today)}まで`;
    const undo = press('休みを取り消す', () => void lift(closure, days));
    undo.setAttribute('aria-label', `休みを取り消す(${days})`);
    return element('li', { class: 'rows__row' },
      element('p', {}, element('strong', {}, days), closure.reason && `　${closure.reason}`),
      element('p', { class: 'hint' }, closure.sessions ? `${closure.sessions}回が休みになりました。` : 'この間に、日にちの決まった回はありません。言葉だけが出ます。'), undo);
  }

  async function lift(closure, days) {
    try {
      await asked(() => liftClosure(closure.id));
      await changed(`「${name}」の休み(${days})を取り消しました。`);
    } catch (error) {
      room.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  async function changed(said) {
    close();
    await load();
    onChanged(said);
    heading.focus();
  }

  function close() {
    room.replaceChildren(press('この日を休みにする', open));
  }

  function open() {
    const wanted = { from: '', until: '', reason: '' };
    const date = (field, label, hint) => textField({
      id: `closure-${field}-${id}`, label, hint, path: field, value: '', attributes: { type: 'date', min: site.today },
      onInput: (value) => {
        wanted[field] = value;
      },
    });
    const form = createSecretForm({
      label: `${name}を休みにする`, submit: '休みにする',
      fields: [
        element('div', { class: 'form-pair' }, date('from', '休む日', ''), date('until', '終わりの日', '何日か続けて休むとき')),
        textField({
          id: `closure-reason-${id}`, label: 'わけ', hint: 'みんなに見えます。例：大雪のため', path: 'reason', value: '', attributes: { maxlength: 60 },
          onInput: (value) => {
            wanted.reason = value.trim();
          },
        }),
      ],
      check: () => (wanted.from ? [] : [{ path: 'from', text: '休む日を選んでください。' }]),
      onSubmit: async () => {
        const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
        await asked(() => closeResource(id, /** @type {any} */ (given)));
        await changed(`「${name}」を休みにしました。地図と一覧にも、すぐに出ます。`);
      },
    });
    room.replaceChildren(form.root, press('やめる', () => {
      close();
      room.querySelector('button')?.focus();
    }));
    room.querySelector('input')?.focus();
  }

  close();
  void load();
  return element('section', { class: 'form-group', 'aria-label': `${name}の休み` }, heading, list, room);
}
