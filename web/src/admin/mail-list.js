import { fetchMail } from '../api/accounts.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { element } from '../ui/element.js';
import { formatMoment } from '../format/moment.js';

/**
 * What could not be mailed yet, or was given up: whoever waits for it is to be told in another way.
 *
 * @param {import('../account/start.js').Workplace} workplace
 */
export function createMailList({ account }) {
  const room = element('div', { class: 'form-group' });

  async function load() {
    try {
      const { configured, mails } = await asMember(account, fetchMail);
      room.replaceChildren(...describe(configured, mails));
    } catch (error) {
      room.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  void load();
  return element('section', { class: 'form-group', 'aria-labelledby': 'mail-title' },
    element('h2', { class: 'form-title', id: 'mail-title' }, 'メール'), room);
}

function describe(configured, mails) {
  const words = configured ? 'とどいていないメールは、ありません。' : 'メールの設定がありません。リンクは、紙やコピーで渡します。';
  if (!mails.length) return [element('p', {}, words)];
  return [
    element('p', {}, '送れていないメールです。あきらめたものは、ほかの方法で本人に伝えてください。'),
    element('ul', { class: 'rows' }, ...mails.map((mail) => element('li', { class: 'rows__row' },
      element('p', {}, element('strong', {}, mail.subject), element('span', { class: 'form-tag' }, mail.given_up_at ? 'あきらめました' : '待っています')),
      element('p', {}, `${mail.recipient}　${formatMoment(mail.made_at)}に作りました。${mail.tries}回ためしました。`)))),
  ];
}
