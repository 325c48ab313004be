import { answerVerification } from '../api/verifications.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';

const ANSWERS = [
  ['still', 'まだやっています', '書いてあるとおりです'],
  ['changed', '変わりました', '日時や場所などが、ちがいます'],
  ['ended', '終わりました', 'もう、やっていません'],
];

/**
 * Still so, changed, or ended: one press. That it has ended is asked again, as nobody goes there afterwards.
 *
 * @param {string} token
 * @param {(resource: string, answer: import('../api/verifications.js').Answer) => void} onAnswered
 * @param {(error: any) => boolean} onRefused whether it has dealt with what went wrong
 */
export function createQuestion(token, onAnswered, onRefused) {
  const alerts = element('div', { class: 'form-alerts' });
  const room = element('div', { class: 'replies' });
  let busy = false;

  async function answer(value) {
    if (busy) return;
    busy = true;
    try {
      const { resource } = await answerVerification(token, value);
      onAnswered(resource, value);
    } catch (error) {
      busy = false;
      if (!onRefused(error)) alerts.replaceChildren(createAlert(describeRefusal(error)));
    }
  }

  function choose(moveFocus = false) {
    room.replaceChildren(...ANSWERS.map(([value, label, hint]) => element('button', {
      type: 'button', class: `replies__one replies__one--${value}`,
      on: { click: () => (value === 'ended' ? confirmEnd() : void answer(value)) },
    }, element('span', { class: 'replies__label' }, label), element('span', { class: 'replies__hint' }, hint))));
    if (moveFocus) room.querySelector('button')?.focus();
  }

  function confirmEnd() {
    const sure = press('はい、終わりました', () => void answer('ended'), 'button--primary button--next');
    room.replaceChildren(
      element('p', { class: 'replies__sure' }, '「終わりました」で、よいですか。係の人が確かめてから、地図から消します。'),
      element('div', { class: 'form-buttons' }, sure, press('もどる', () => choose(true))));
    sure.focus();
  }

  choose();
  return element('section', { class: 'form-group', 'aria-labelledby': 'question-title' },
    element('h2', { class: 'form-title', id: 'question-title' }, 'この活動は、いまも同じですか'), alerts, room);
}
