import { press } from '../add/controls.js';
import { element } from '../ui/element.js';

/**
 * What can be done for all that are ticked: links on postcards, a list to call by.
 *
 * @param {object} options
 * @param {() => import('../api/inventory.js').Left[]} options.ticked
 * @param {() => void} options.onCards
 * @param {() => void} options.onCalls
 * @param {(() => void)|null} options.onMail  null where no mail can be sent
 * @param {() => void} options.onAll
 * @param {() => void} options.onClear
 */
export function createBulk({ ticked, onCards, onCalls, onMail, onAll, onClear }) {
  const root = element('div', { class: 'bulk', role: 'group', 'aria-label': '選んだものをまとめて' });
  const words = element('p', { tabindex: '-1' });
  const buttons = element('div', { class: 'form-buttons' });
  root.append(words, buttons);

  function update() {
    const chosen = ticked();
    words.textContent = chosen.length ? `${chosen.length}件を選んでいます。` : '紙に印刷するもの・リンクを渡すものを、□で選びます。';
    const reached = chosen.filter(({ email }) => email).length;
    buttons.replaceChildren(...(chosen.length
      ? [press('リンクを作る・はがきを印刷する', onCards), press('電話の一覧を印刷する', onCalls),
        ...(onMail && reached ? [press(`メールでたずねる(${reached}件)`, onMail)] : []), press('選ぶのをやめる', onClear)]
      : [press('出ているものを、ぜんぶ選ぶ', onAll)]));
  }

  update();
  return { root, update, focus: () => words.focus() };
}
