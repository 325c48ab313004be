import { fetchClinics, makeClinicLink, saveClinic } from '../api/clinics.js';
import { createSecretForm } from '../account/secret-form.js';
import { press, textField } from '../add/controls.js';
import { randomId } from '../state/random-id.js';
import { element } from '../ui/element.js';
import { createFormLink } from './form-link.js';
import { actButton, createRoom, named } from './room.js';

const NEW = { name: '', doctor: '', phone: '', fax: '' };

/** The clinics that take part, each with a link to a form that can be sent once. @param {import('./main.js').Desk} desk */
export function createClinics(desk) {
  const room = createRoom('医療機関', 'clinics-title', async () => {
    const clinics = await desk.asked(fetchClinics);
    return [
      clinics.length ? element('ul', { class: 'rows', 'aria-labelledby': 'clinics-title' }, ...clinics.map(line))
        : element('p', { class: 'notice' }, 'まだ医療機関がありません。下で足してください。'),
      element('section', { class: 'form-group', 'aria-labelledby': 'new-clinic' },
        element('h3', { class: 'form-title', id: 'new-clinic' }, '医療機関を足す'),
        form({ id: randomId(), ...NEW }, 'clinic', '足す')),
    ];
  });

  function line(clinic) {
    const beside = element('div', { class: 'form-group' });
    const edit = () => {
      beside.replaceChildren(form(clinic, `clinic-${clinic.id}`, '保存する'), press('やめる', () => beside.replaceChildren()));
      beside.querySelector('input')?.focus();
    };
    const makeLink = named(actButton('依頼フォームのリンクを作る', async () => {
      beside.replaceChildren(createFormLink(clinic, await desk.asked(() => makeClinicLink(clinic.id))));
      beside.querySelector('h3')?.focus();
    }), clinic.name);
    return element('li', { class: 'rows__row' },
      element('p', {}, element('strong', {}, clinic.name), clinic.doctor && `　${clinic.doctor} 先生`),
      element('p', {}, [clinic.phone && `電話 ${clinic.phone}`, clinic.fax && `FAX ${clinic.fax}`].filter(Boolean).join('　')),
      element('div', { class: 'form-buttons' }, makeLink, named(press('変える', edit), clinic.name)), beside);
  }

  function form(clinic, prefix, submit) {
    const fields = { ...clinic };
    const text = (name, label, attributes, hint = '') => textField({
      id: `${prefix}-${name}`, label, path: name, value: fields[name] ?? '', hint, required: name === 'name', attributes,
      onInput: (value) => {
        fields[name] = value.normalize('NFKC').trim();
      },
    });
    return createSecretForm({
      label: clinic.name ? `${clinic.name}を変える` : '医療機関を足す', submit,
      fields: [
        text('name', '医療機関の名前', { maxlength: 100 }), text('doctor', '先生の名前', { maxlength: 100 }, '連絡シートのあて先になります。'),
        text('phone', '電話', { type: 'tel', maxlength: 40 }, '079-000-0000 のように'), text('fax', 'FAX', { type: 'tel', maxlength: 40 }),
      ],
      check: () => (fields.name ? [] : [{ path: 'name', text: '医療機関の名前を書いてください。' }]),
      onSubmit: async () => {
        const { id, name, doctor, phone, fax } = fields;
        await desk.asked(() => saveClinic({ id, name, doctor: doctor || undefined, phone: phone || undefined, fax: fax || undefined }));
        desk.say(`「${name}」を保存しました。`);
        await room.load(true);
      },
    }).root;
  }

  return room;
}
