import { fetchResource } from '../api/client.js';
import { editResource } from '../api/desk.js';
import { fetchListings } from '../api/listings.js';
import { asMember } from '../account/login-dialog.js';
import { startWorkplace } from '../account/start.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { createClosures } from '../desk/closures.js';
import { createContentEditor } from '../desk/content-editor.js';
import { DeskForm } from '../desk/desk-form.js';
import { byId, element } from '../ui/element.js';

/**
 * What whoever owns a listing may be allowed to change without a steward's decision: its section in the form, and its name.
 *
 * @type {Record<string, [string, string]>}
 */
const SECTIONS = { schedule: ['when', '日時'], cost: ['cost', 'お金'], contact: ['contact', '連絡先'] };

void startWorkplace('mine', () => true, async (workplace) => {
  const listings = await asMember(workplace.account, fetchListings);
  byId('mine').replaceChildren(
    element('p', {}, listings.length
      ? 'ここで直したことは、すぐに変わります。ほかのことは、係の人が確かめてから変わります。'
      : '受け持っている活動は、まだありません。更新責任者にたのむと、ここに出ます。'),
    ...listings.map((listing) => createListing(listing, workplace)));
});

function createListing(listing, workplace) {
  const room = element('div', { class: 'form-group' });
  const title = element('h2', { class: 'form-title', tabindex: '-1' }, listing.name);
  // Where one looks just then: other listings may be screens away.
  const status = element('p', { class: 'hint', role: 'status' });
  const say = (said) => {
    status.textContent = said;
  };
  const present = element('p', { class: 'hint' }, describe(listing));
  const id = encodeURIComponent(listing.id);
  const own = Object.keys(SECTIONS).filter((each) => listing.allowed.includes(each)).map((each) => SECTIONS[each]);

  function close() {
    room.replaceChildren();
    title.focus();
  }

  async function fetchPresent() {
    const mine = await asMember(workplace.account, fetchListings);
    return mine.find((one) => one.id === listing.id) ?? listing;
  }

  async function edit() {
    try {
      const [feature, { revision }] = await Promise.all([fetchResource(listing.id), fetchPresent()]);
      room.replaceChildren(createContentEditor({
        form: new DeskForm({ kind: 'correction', feature }), workplace, open: listing.allowed.slice(0, 1), submit: '保存する', sections: own.map(([section]) => section), onCancel: close,
        onSubmit: async (content) => {
          if (Object.keys(content).length) await asMember(workplace.account, () => editResource(listing.id, { revision, content }));
          present.textContent = describe(await fetchPresent());
          close();
          say(`「${listing.name}」を保存しました。`);
        },
      }));
      room.querySelector('summary')?.focus();
    } catch (error) {
      room.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  return element('section', { class: 'now form-group', 'aria-label': listing.name }, title,
    present, status,
    element('div', { class: 'form-buttons' },
      own.length > 0 && press(`${own.map(([, name]) => name).join('・')}を直す`, () => void edit()),
      element('a', { class: 'tall-link', href: `/add.html?resource=${id}` }, 'ほかのまちがいを知らせる'),
      element('a', { class: 'tall-link', href: `/?id=${id}` }, '地図で見る')),
    room, listing.allowed.includes('closures') && createClosures(listing, workplace, say));
}

/** When and where it is held, as it now stands. */
function describe({ schedule, venue }) {
  return [schedule.text, venue].filter(Boolean).join(' · ');
}
