import { openCase } from '../api/cases.js';
import { declineReferral, enterReferral, fetchClinics, fetchReferrals, takeReferralBack } from '../api/clinics.js';
import { createSecretForm, describeRefusal } from '../account/secret-form.js';
import { choiceOfOne, press } from '../add/controls.js';
import { formatFullDate } from '../format/date.js';
import { createRequestFields } from '../referral/fields.js';
import { element } from '../ui/element.js';
import { field, option, select } from '../ui/field.js';
import { describeRequest } from './case-head.js';
import { dateField } from './date-field.js';
import { actButton, createRoom } from './room.js';
import { CHANNELS, whoIsIt } from './words.js';

/** What clinics asked for and nobody has taken up; and one that came on paper. @param {import('./main.js').Desk} desk */
export function createReferrals(desk) {
  const { places } = desk.workplace;
  const room = createRoom('待っている依頼', 'referrals-title', async () => {
    const [waiting, clinics] = await desk.asked(() => Promise.all([fetchReferrals(), fetchClinics()]));
    const names = new Map(clinics.map(({ id, name }) => [id, name]));
    return [
      waiting.length ? element('ul', { class: 'rows', 'aria-labelledby': 'referrals-title' }, ...waiting.map((one) => line(one, names)))
        : element('p', { class: 'notice' }, '待っている依頼はありません。'),
      element('section', { class: 'form-group', 'aria-labelledby': 'enter-title' },
        element('h3', { class: 'form-title', id: 'enter-title' }, '紙・FAX・電話で来た依頼を入れる'),
        clinics.length ? createEntry(clinics) : element('p', {}, 'さきに医療機関を足してください。',
          press('医療機関を足す', () => void desk.show('clinics')))),
    ];
  });

  function line(one, names) {
    return element('li', { class: 'rows__row' },
      element('p', {}, element('strong', {}, whoIsIt(one, (id) => places.name(id))),
        element('span', { class: 'form-tag' }, `${formatFullDate(one.received_on)} ${CHANNELS[one.channel]}`)),
      describeRequest(one, names.get(one.clinic) ?? ''),
      element('div', { class: 'form-buttons' },
        actButton('支援を始める', async () => {
          const opened = await desk.asked(() => openCase({ referral: one.id, age_band: one.age_band, area: one.area }));
          await desk.open(opened.support_case.id);
        }, 'button--primary'),
        actButton('受けずに終える', () => putAway(one.id))));
  }

  async function putAway(id) {
    await desk.asked(() => declineReferral(id));
    await room.load(true);
    desk.say('依頼を、受けずに終えました。医療機関には、別に知らせてください。', async () => {
      try {
        await desk.asked(() => takeReferralBack(id));
        if (room.root.isConnected) await room.load(true);
        desk.say('依頼を元にもどしました。');
      } catch (error) {
        desk.say(describeRefusal(error));
      }
    });
  }

  function createEntry(clinics) {
    const fields = { channel: 'paper', received_on: desk.today };
    const clinic = select('entry-clinic', [option('', '選んでください'), ...clinics.map(({ id, name }) => option(id, name))]);
    const request = createRequestFields(places, desk.today);
    return createSecretForm({
      label: '依頼を入れる', submit: '依頼を入れる',
      fields: [
        element('div', { class: 'form-field', 'data-path': 'clinic' }, field('医療機関', clinic)),
        choiceOfOne({
          label: 'どうやって来たか', path: 'channel', value: fields.channel, className: 'picks--three',
          options: Object.entries(CHANNELS).filter(([channel]) => channel !== 'form'),
          onChange: (channel) => {
            fields.channel = channel;
          },
        }),
        dateField({
          id: 'entry-received', label: '来た日', path: 'received_on', value: fields.received_on, max: desk.today,
          onInput: (day) => {
            fields.received_on = day;
          },
        }),
        ...request.fields,
      ],
      check: () => [!clinic.value && { path: 'clinic', text: '医療機関を選んでください。' }, ...request.faults()].filter(Boolean),
      onSubmit: async () => {
        await desk.asked(() => enterReferral({ clinic: clinic.value, ...fields, ...request.content() }));
        desk.say('依頼を入れました。');
        await room.load(true);
      },
    }).root;
  }

  return room;
}
