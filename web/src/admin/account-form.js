import { choiceOfAny, choiceOfOne, textField } from '../add/controls.js';
import { ROLES } from '../account/roles.js';
import { createSecretForm } from '../account/secret-form.js';
import { element } from '../ui/element.js';

const HINTS = {
  volunteer: '自分の活動を直せます。', link_worker: '人の支援を受けもち、記録します。',
  steward: '投稿を確かめて、公開・反映します。', administrator: 'ぜんぶできます。アカウントも作れます。',
};

const ANSWERS_FOR_AREAS = ['steward', 'link_worker'];

/**
 * Who somebody is and what they may do: a new account, or one that is changed.
 *
 * @param {object} options
 * @param {import('../state/reference.js').Places} options.places
 * @param {import('../api/session.js').Account|null} options.account null for a new one
 * @param {(account: {email: string, name: string, role: string, areas: string[]}) => Promise<void>} options.onSubmit
 */
export function createAccountForm({ places, account, onSubmit }) {
  const fields = { email: '', name: account?.name ?? '', role: account?.role ?? 'volunteer', areas: account?.areas ?? [] };
  // 大字 that this page cannot show stay as they are.
  const finer = fields.areas.filter((id) => !places.towns.some((town) => town.id === id));
  const areas = choiceOfAny({
    label: '担当する地区', hint: '選ばないと、市町村ぜんぶになります。', path: 'areas',
    options: places.towns.map(({ id, name }) => [id, name]), values: fields.areas,
    onChange: (towns) => {
      fields.areas = [...towns, ...finer];
    },
  });
  const show = () => {
    areas.hidden = !ANSWERS_FOR_AREAS.includes(fields.role);
  };
  show();
  return createSecretForm({
    label: account ? `${account.name}さんを変える` : '新しい人を招く', submit: account ? '保存する' : '招くリンクを作る',
    fields: [
      textField({
        id: 'account-name', label: '名前', path: 'name', required: true, value: fields.name, attributes: { maxlength: 100 },
        onInput: (name) => {
          fields.name = name.trim();
        },
      }),
      !account && textField({
        id: 'account-email', label: 'メールアドレス', hint: 'ログインに使います。メールは送りません。', path: 'email', required: true, value: '',
        attributes: { type: 'email', maxlength: 200 },
        onInput: (email) => {
          fields.email = email.trim();
        },
      }),
      choiceOfOne({
        label: '役割', path: 'role', value: fields.role, className: 'picks--both',
        options: Object.entries(ROLES).map(([role, name]) => [role, element('span', { class: 'side' },
          element('strong', {}, name), element('span', {}, HINTS[role]))]),
        onChange: (role) => {
          fields.role = /** @type {any} */ (role);
          show();
        },
      }),
      areas,
    ],
    check: () => [
      !fields.name && { path: 'name', text: '名前を書いてください。' },
      !account && !fields.email && { path: 'email', text: 'メールアドレスを書いてください。' },
    ].filter(Boolean),
    onSubmit: () => onSubmit({ ...fields, areas: ANSWERS_FOR_AREAS.includes(fields.role) ? fields.areas : [] }),
  }).root;
}
