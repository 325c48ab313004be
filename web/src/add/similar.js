import { element } from '../ui/element.js';
import { formatWhere } from '../format/place.js';
import { original, say } from '../words/say.js';

/**
 * What is like this and there already: who finds it here need not send anything, or corrects it.
 *
 * @param {import('../api/types.js').Feature[]} similar
 * @param {import('./form.js').StepContext} context
 */
export function describeSimilar(similar, { places }) {
  return element('section', { class: 'similar', 'aria-labelledby': 'similar-heading' },
    element('h3', { class: 'form-label', id: 'similar-heading' }, say('もしかして、これと同じですか')),
    element('p', { class: 'hint' }, say('同じものがあるときは、送らなくてよいです。ちがうところがあれば、直してください。')),
    element('ul', { class: 'similar__list' }, ...similar.map(({ id, properties: p }) => element('li', { class: 'now' },
      element('p', { class: 'now__name' }, original(p.name)),
      element('p', {}, [formatWhere(p, (area) => places.name(area)), original(p.schedule?.text ?? '')].filter(Boolean).join(' ・ ')),
      element('p', { class: 'form-buttons' },
        element('a', { class: 'button', href: `/?id=${encodeURIComponent(id)}`, target: '_blank', rel: 'noopener' },
          say('見る'), element('span', { class: 'visually-hidden' }, say('({name}、別の画面が開きます)', { name: original(p.name) }))),
        element('a', { class: 'button', href: `/add.html?resource=${encodeURIComponent(id)}` },
          say('これを直す'), element('span', { class: 'visually-hidden' }, original(`(${p.name})`))))))),
    element('p', { class: 'hint' }, say('どれともちがうときは、このまま送ってください。')));
}
