import { element } from '../ui/element.js';
import { formatWhere } from '../format/place.js';

/**
 * What is like this and there already: who finds it here need not send anything, or corrects it.
 *
 * @param {import('../api/types.js').Feature[]} similar
 * @param {import('./form.js').StepContext} context
 */
export function describeSimilar(similar, { places }) {
  return element('section', { class: 'similar', 'aria-labelledby': 'similar-heading' },
    element('h3', { class: 'form-label', id: 'similar-heading' }, 'もしかして、これと同じですか'),
    element('p', { class: 'hint' }, '同じものがあるときは、送らなくてよいです。ちがうところがあれば、直してください。'),
    element('ul', { class: 'similar__list' }, ...similar.map(({ id, properties: p }) => element('li', { class: 'now' },
      element('p', { class: 'now__name' }, p.name),
      element('p', {}, [formatWhere(p, (area) => places.name(area)), p.schedule?.text].filter(Boolean).join(' ・ ')),
      element('p', { class: 'form-buttons' },
        element('a', { class: 'button', href: `/?id=${encodeURIComponent(id)}`, target: '_blank', rel: 'noopener' },
          '見る', element('span', { class: 'visually-hidden' }, `(${p.name}、別の画面が開きます)`)),
        element('a', { class: 'button', href: `/add.html?resource=${encodeURIComponent(id)}` },
          'これを直す', element('span', { class: 'visually-hidden' }, `(${p.name})`)))))),
    element('p', { class: 'hint' }, 'どれともちがうときは、このまま送ってください。'));
}
