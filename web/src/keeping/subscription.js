import { listParameters } from '../state/query.js';
import { element } from '../ui/element.js';
import { say } from '../words/say.js';

/**
 * Opens and closes, below its button, how the sessions of a filter come into one's own calendar.
 *
 * @param {HTMLElement} button @param {import('../state/view.js').View} view @param {string} today
 */
export function toggleSubscription(button, view, today) {
  const panel = document.getElementById(button.getAttribute('aria-controls') ?? '');
  if (!panel) return;
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
  panel.hidden = !open;
  panel.replaceChildren(...(open ? [describeSubscription(feedOf(view, today), Boolean(view.when))] : []));
}

/** Neither an origin, which the calendar's makers would learn, nor a date, after which nothing would come. */
function feedOf(view, today) {
  const parameters = listParameters({ ...view, when: '' }, null, today);
  parameters.delete('sort');
  parameters.delete('limit');
  return `/api/v1/calendar.ics${parameters.size ? '?' : ''}${parameters}`;
}

/** @param {string} path of the feed @param {boolean} dated whether the view has a date, which a subscription has not */
function describeSubscription(path, dated) {
  const message = element('p', { role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.origin + path);
      message.textContent = say('アドレスをコピーしました。カレンダーのアプリの「URLで追加」に貼り付けてください。');
    } catch {
      message.replaceChildren(say('このアドレスを、カレンダーのアプリの「URLで追加」に入れてください:'), element('code', {}, location.origin + path));
    }
  };
  return element('div', { class: 'notice' },
    element('p', {}, say('この条件に合う予定が、スマホなどのカレンダーに入ります。日時が変わったり休みになったりすると、半日ほどで直ります。')),
    dated && element('p', {}, say('「今日」「今週」などの日にちの条件は外して、これからの60日分が入ります。')),
    element('p', {}, say('どこから行くかは、カレンダーの会社に伝わりません。やめるときは、カレンダーのアプリで消してください。')),
    element('p', { class: 'form-buttons' },
      element('a', { class: 'button button--primary', href: `webcal://${location.host}${path}` }, say('カレンダーに追加')),
      element('button', { type: 'button', class: 'button', on: { click: copy } }, say('アドレスをコピー'))),
    message);
}
