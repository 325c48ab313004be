import { element } from '../ui/element.js';
import { formatWhere } from '../format/place.js';

/**
 * What was sent, in few lines; the form shows all of it.
 *
 * @param {import('../api/submissions.js').Submission} submission
 * @param {string} resourceName of what is corrected; '' otherwise
 * @param {(id: string) => string} areaName
 */
export function describeContent({ kind, content, comment }, resourceName, areaName) {
  const lines = [
    ['日時', content.schedule?.text],
    ['場所', formatWhere(content, areaName)],
    ['電話', content.contact?.phones?.[0]?.number],
    ['ことば', comment],
  ].filter(([, value]) => value);
  return element('div', { class: 'now' },
    element('p', { class: 'hint' }, { new: '新しい活動', correction: 'まちがいの知らせ', seed: 'タネ' }[kind] ?? ''),
    element('p', { class: 'now__name' }, content.name || resourceName || content.description),
    lines.length && element('dl', { class: 'now__facts' }, ...lines.map(([label, value]) => (
      element('div', {}, element('dt', {}, label), element('dd', {}, value))))));
}
