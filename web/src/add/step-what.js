import { element } from '../ui/element.js';
import { createCategoryChoice } from './category-choice.js';
import { textField } from './controls.js';
import { say } from '../words/say.js';

/** Step 1: what it is. @param {import('./form.js').StepContext} context @returns {HTMLElement[]} */
export function describeWhat({ form, vocabulary }) {
  const { fields } = form;
  return [
    textField({
      id: 'name', label: say('名前'), hint: say('例：八鹿いきいき体操、金曜の囲碁の会'), path: 'content.name', required: true, value: fields.name,
      onInput: (name) => form.set({ name }), attributes: { maxlength: 100 },
    }),
    createCategoryChoice({ vocabulary, values: fields.categories, onChange: (categories) => form.set({ categories }) }),
    textField({
      id: 'description', label: say('どんなことをしますか'), hint: say('ひとことで。例：いすにすわってできる体操です。'), path: 'content.description',
      value: fields.description, rows: 3, onInput: (description) => form.set({ description }), attributes: { maxlength: 500 },
    }),
    textField({
      id: 'name-kana', label: say('名前のよみかた(ひらがな)'), path: 'content.name_kana', value: fields.name_kana,
      onInput: (kana) => form.set({ name_kana: kana }), attributes: { maxlength: 100 },
    }),
    form.kind === 'new' && !form.submission && element('p', {}, element('a', { class: 'tall-link', href: '/add.html?kind=seed' },
      say('まだ活動になっていないもの(タネ)を知らせる'))),
  ].filter(Boolean);
}
