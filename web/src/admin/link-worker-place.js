import { textField } from '../add/controls.js';
import { createSecretForm } from '../account/secret-form.js';

/** Where a link worker works, and how much there is to do. @param {import('../api/link-workers.js').LinkWorker} worker */
export function describePlace({ team, profession, cases }) {
  return [team ? `チーム：${team}` : 'チームは、まだ決まっていません', profession && `職種：${profession}`, `いまの支援：${cases}人`].filter(Boolean).join('　');
}

/**
 * Says in which team a link worker works. The team sees the cases of each other.
 *
 * @param {import('../api/link-workers.js').LinkWorker} worker
 * @param {(place: {team: string, profession?: string}) => Promise<void>} onSubmit
 */
export function createPlaceForm({ account, name, team = '', profession = '' }, onSubmit) {
  const fields = { team, profession };
  const text = (field, label, hint, required) => textField({
    id: `place-${field}-${account}`, label, path: field, hint, required, value: fields[field], attributes: { maxlength: 40 },
    onInput: (value) => {
      fields[field] = value.trim();
    },
  });
  return createSecretForm({
    label: `${name}さんのチームと職種`, submit: '決める',
    fields: [
      text('team', 'チーム', '同じチームの人は、たがいの支援の記録を見られます。', true),
      text('profession', '職種', '保健師、社会福祉士、民生委員など', false),
    ],
    check: () => (fields.team ? [] : [{ path: 'team', text: 'チームの名前を書いてください。' }]),
    onSubmit: () => onSubmit({ team: fields.team, profession: fields.profession || undefined }),
  }).root;
}
