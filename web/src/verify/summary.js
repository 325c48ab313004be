import { formatSession, formatVerified } from '../format/date.js';
import { formatWhere } from '../format/place.js';
import { formatPhone } from '../format/terms.js';
import { element } from '../ui/element.js';

/**
 * A resource in short: what whoever runs it needs to say whether it is still so.
 *
 * @param {import('../api/types.js').Feature} feature
 * @param {(id: string) => string} areaName
 * @param {string} today YYYY-MM-DD
 */
export function summarise({ properties: p }, areaName, today) {
  const lines = [
    ['いつ', p.schedule?.text || (p.next_session ? formatSession(p.next_session, today) : '')],
    ['どこ', formatWhere(p, areaName)],
    ['だれ', p.organization],
    ['連絡先', contactOf(p.contact)],
    ['確認', formatVerified(p, today).text],
  ].filter(([, value]) => value);
  return element('section', { class: 'now', 'aria-label': 'いまの内容' },
    element('h2', { class: 'now__name', id: 'resource-name' }, p.name),
    element('dl', { class: 'now__facts' }, ...lines.map(([label, value]) => (
      element('div', {}, element('dt', {}, label), element('dd', {}, value))))));
}

function contactOf(contact) {
  const phones = (contact?.phones ?? []).filter(({ kind }) => kind !== 'fax').map(formatPhone);
  return [contact?.name, ...phones, contact?.email].filter(Boolean).join('　');
}
