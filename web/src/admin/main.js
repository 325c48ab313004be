import { createAccount } from '../api/accounts.js';
import { asMember } from '../account/login-dialog.js';
import { startWorkplace } from '../account/start.js';
import { byId, element } from '../ui/element.js';
import { createAccountForm } from './account-form.js';
import { createAccountList } from './account-list.js';
import { createAudit } from './audit.js';
import { createLinkSheet } from './link-sheet.js';
import { createMailList } from './mail-list.js';

void startWorkplace('admin', ({ role }) => role === 'administrator', (workplace) => {
  const link = element('div', {});
  const invitation = element('div', {});
  const showLink = (account, made) => {
    link.replaceChildren(createLinkSheet(account, made.link, made.mailed));
    byId('link-title').focus();
  };
  const accounts = createAccountList(workplace, showLink);
  const drawInvitation = () => invitation.replaceChildren(createAccountForm({
    places: workplace.places, account: null,
    onSubmit: async (fields) => {
      const created = await asMember(workplace.account, () => createAccount(fields));
      drawInvitation();
      await accounts.load();
      showLink(created.account, created);
    },
  }));
  drawInvitation();
  byId('admin').replaceChildren(link,
    element('section', { class: 'form-group', 'aria-labelledby': 'invite-title' },
      element('h2', { class: 'form-title', id: 'invite-title' }, '新しい人を招く'), invitation),
    accounts.root, createMailList(workplace), createAudit(workplace));
});
