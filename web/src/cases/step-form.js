import { noteStep, removeStep } from '../api/cases.js';
import { createSecretForm } from '../account/secret-form.js';
import { choiceOfOne, textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { missingConsent } from './consent.js';
import { dateField } from './date-field.js';
import { createPlaceChoice } from './place-choice.js';
import { STEPS, STEPS_WITH_PLACE, STOPS } from './words.js';

/** A step that was just taken: kind, day, where to, why not any more, a note. @param {import('./case-view.js').Context} context */
export function createStepForm({ desk, file, id, change }) {
  const fields = { kind: '', on: desk.today, resource: lastPlace(file.steps), because: '', note: '' };
  const warning = element('p', { class: 'missing', role: 'status' });
  const place = createPlaceChoice({
    desk, prefix: 'step', label: 'どこに(候補から選ぶか、さがす)', value: fields.resource,
    offered: [...new Set([...file.shortlist, ...file.steps].map(({ resource }) => resource).filter(Boolean))],
    onChange: (resource) => {
      fields.resource = resource;
      show();
    },
  });
  const because = choiceOfOne({
    label: 'やめた理由', path: 'because', value: '', options: Object.entries(STOPS),
    onChange: (reason) => {
      fields.because = reason;
    },
  });
  const leadsSomewhere = () => STEPS_WITH_PLACE.includes(fields.kind);

  function show() {
    place.hidden = !leadsSomewhere();
    because.hidden = fields.kind !== 'stopped';
    const asked = fields.kind === 'introduced' && fields.resource;
    warning.textContent = asked ? missingConsent(file.consents, desk.today, 'resource', fields.resource, desk.names.of(fields.resource)) : '';
  }

  show();
  return createSecretForm({
    label: '経過を書く', submit: '経過を書く',
    fields: [
      choiceOfOne({
        label: 'したこと', path: 'kind', value: '', required: true, options: Object.entries(STEPS),
        onChange: (kind) => {
          fields.kind = kind;
          show();
        },
      }),
      dateField({
        id: 'step-on', label: 'した日', path: 'on', value: fields.on, max: desk.today,
        onInput: (day) => {
          fields.on = day;
        },
      }),
      place, warning, because,
      textField({
        id: 'step-note', label: 'メモ', path: 'note', rows: 2, value: '', attributes: { maxlength: 2000 },
        hint: 'お名前や住所は書かないでください。暗号にして、しまいます。',
        onInput: (note) => {
          fields.note = note.trim();
        },
      }),
    ],
    check: () => [
      !fields.kind && { path: 'kind', text: 'したことを選んでください。' }, !fields.on && { path: 'on', text: 'した日を入れてください。' },
      fields.kind === 'stopped' && !fields.because && { path: 'because', text: 'やめた理由を選んでください。「言いたくない」でもかまいません。' },
    ].filter(Boolean),
    onSubmit: () => change(() => noteStep(id, {
      kind: fields.kind, on: fields.on, resource: (leadsSomewhere() && fields.resource) || undefined,
      because: (fields.kind === 'stopped' && fields.because) || undefined, note: fields.note || undefined,
    }), `「${STEPS[fields.kind]}」と書きました。`, (noted) => removeStep(id, noted.id)),
  }).root;
}

/** Who was introduced somewhere most often attends there. */
function lastPlace(steps) {
  return steps.filter(({ resource }) => resource).at(-1)?.resource ?? '';
}
