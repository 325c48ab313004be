import { element } from '../ui/element.js';
import { formatWhere } from '../format/place.js';
import { original, say } from '../words/say.js';

/**
 * What was sent, in few lines; the form shows all of it.
 *
 * @param {import('../api/submissions.js').Submission} submission
 * @param {string} resourceName of what is corrected; '' otherwise
 * @param {(id: string) => string} areaName
 */
export function describeContent({ kind, content, comment }, resourceName, areaName) {
  const lines = [
    [say('日時'), original(content.schedule?.text ?? '')],
    [say('場所'), formatWhere(content, areaName)],
    [say('電話'), content.contact?.phones?.[0]?.number],
    [say('ことば'), original(comment ?? '')],
  ].filter(([, value]) => value);
  return element('div', { class: 'now' },
    element('p', { class: 'hint' }, { new: say('新しい活動'), correction: say('まちがいの知らせ'), seed: say('タネ') }[kind] ?? ''),
    element('p', { class: 'now__name' }, original(content.name || resourceName || content.description)),
    lines.length && element('dl', { class: 'now__facts' }, ...lines.map(([label, value]) => (
      element('div', {}, element('dt', {}, label), element('dd', {}, value))))));
}
