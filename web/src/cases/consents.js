import { noteConsent, withdrawConsent } from '../api/cases.js';
import { createSecretForm } from '../account/secret-form.js';
import { choiceOfOne } from '../add/controls.js';
import { addDays, formatFullDate } from '../format/date.js';
import { element } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { holds, missingConsent } from './consent.js';
import { dateField } from './date-field.js';
import { createPlaceChoice } from './place-choice.js';
import { createSure } from './room.js';
import { RECIPIENTS } from './words.js';

const HALF_A_YEAR = 182;

/** To whom somebody may be spoken of, until when; and what is missing. @param {import('./case-view.js').Context} context */
export function createConsents(context) {
  const { desk, file, id, change } = context;
  const missing = missingOf(context);

  function line(consent) {
    const { recipient, resource, given_on: given, ends_on: ends, withdrawn_on: withdrawn } = consent;
    const whom = RECIPIENTS[recipient] + (resource ? `「${desk.names.of(resource)}」` : '');
    const state = withdrawn ? `${formatFullDate(withdrawn)}に取り消されました`
      : holds(consent, desk.today) ? '有効です' : given > desk.today ? 'まだ始まっていません' : '期限が切れました';
    return element('li', { class: 'rows__row' },
      element('p', {}, element('strong', {}, whom), ' ', element('span', { class: 'badge' }, state)),
      element('p', {}, `${formatFullDate(given)} から ${formatFullDate(ends)} まで`),
      !withdrawn && createSure('取り消しを書く', whom, `${whom}への同意を、今日で取り消しますか。`, 'はい、取り消す',
        () => change(() => withdrawConsent(id, consent.id, desk.today), '同意の取り消しを書きました。')));
  }

  return element('section', { class: 'form-group', 'aria-labelledby': 'consents-title' },
    element('h3', { class: 'form-title', id: 'consents-title', tabindex: '-1' }, '同意'),
    missing.length > 0 && element('ul', { class: 'missing', 'aria-label': 'まだ足りない同意' },
      ...missing.map((text) => element('li', { class: 'reminder' }, icon('note'), text))),
    file.consents.length ? element('ul', { class: 'rows', 'aria-label': '書いてある同意' }, ...file.consents.map(line))
      : element('p', { class: 'notice' }, 'まだ同意は書かれていません。'),
    createConsentForm(context));
}

/** What somebody has still to be asked, of what this case is going to tell. */
function missingOf({ desk, file }) {
  const places = [...new Set(file.shortlist.map(({ resource }) => resource))];
  return [
    file.referral && missingConsent(file.consents, desk.today, 'clinic'),
    ...places.map((id) => missingConsent(file.consents, desk.today, 'resource', id, desk.names.of(id))),
  ].filter(Boolean);
}

function createConsentForm({ desk, file, id, change }) {
  const fields = { recipient: '', resource: '', given_on: desk.today, ends_on: addDays(desk.today, HALF_A_YEAR) };
  const place = createPlaceChoice({
    desk, prefix: 'consent', label: 'どの紹介先か', none: '紹介先すべて', offered: file.shortlist.map(({ resource }) => resource),
    onChange: (resource) => {
      fields.resource = resource;
    },
  });
  place.hidden = true;
  return createSecretForm({
    label: '同意を書く', submit: '同意を書く',
    fields: [
      choiceOfOne({
        label: 'だれに伝えてよいと言われたか', path: 'recipient', value: '', required: true, options: Object.entries(RECIPIENTS),
        onChange: (recipient) => {
          fields.recipient = recipient;
          place.hidden = recipient !== 'resource';
        },
      }),
      place,
      element('div', { class: 'form-pair' }, day('given_on', '同意した日', { max: desk.today }, fields), day('ends_on', 'いつまで', {}, fields)),
    ],
    check: () => [
      !fields.recipient && { path: 'recipient', text: 'だれに伝えてよいかを選んでください。' },
      !fields.given_on && { path: 'given_on', text: '同意した日を入れてください。' },
      !fields.ends_on && { path: 'ends_on', text: 'いつまでかを入れてください。' },
    ].filter(Boolean),
    onSubmit: () => change(() => noteConsent(id, {
      recipient: fields.recipient, resource: (fields.recipient === 'resource' && fields.resource) || undefined,
      given_on: fields.given_on, ends_on: fields.ends_on,
    }), `${RECIPIENTS[fields.recipient]}への同意を書きました。`),
  }).root;
}

function day(name, label, limits, fields) {
  return dateField({
    id: `consent-${name.replace('_', '-')}`, label, path: name, value: fields[name], ...limits,
    onInput: (value) => {
      fields[name] = value;
    },
  });
}
