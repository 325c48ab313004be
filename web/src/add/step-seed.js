import { choiceOfOne, textField, tick } from './controls.js';
import { createArea, createPoint } from './step-where.js';
import { SORTS } from './seeds.js';
import { element } from '../ui/element.js';
import { say } from '../words/say.js';

/**
 * A seed (タネ): something that could become a gathering. One sentence and where; nothing more.
 *
 * @param {import('./form.js').StepContext} context
 */
export function describeSeed(context) {
  const { form, redraw } = context;
  const { fields } = form;
  const example = SORTS.find(([sort]) => sort === fields.sort)?.[2] ?? SORTS[0][2];
  return [
    element('p', {}, say('まだ活動ではないけれど、人がつながるきっかけになりそうなものを教えてください。')),
    choiceOfOne({
      label: say('どんなタネですか'), path: 'content.categories', value: fields.sort, options: SORTS.map(([sort, label]) => [sort, label]),
      onChange: (sort) => {
        form.set({ sort, consent: false });
        redraw();
      },
    }),
    textField({
      id: 'description', label: say('ひとことで'), hint: example, path: 'content.description', value: fields.description, required: true, rows: 2,
      onInput: (description) => form.set({ description }), attributes: { maxlength: 200 },
    }),
    fields.sort === 'skill' && tick({
      label: say('本人に、知らせてよいか聞きました'), path: 'comment', checked: fields.consent, onChange: (consent) => form.set({ consent }),
    }),
    createArea(context),
    createPoint(context),
  ].filter(Boolean);
}
