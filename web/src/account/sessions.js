import { endSession, fetchSessions } from '../api/session.js';
import { formatMoment } from '../format/moment.js';
import { element } from '../ui/element.js';
import { press } from '../add/controls.js';
import { createAlert, describeRefusal } from './secret-form.js';

/** Where one is logged in; each place but this one can be ended. */
export function createSessions() {
  const list = element('ul', { class: 'rows', 'aria-labelledby': 'sessions-heading' });
  const status = element('p', { class: 'hint', role: 'status' });
  const heading = element('h2', { class: 'form-title', id: 'sessions-heading', tabindex: '-1' }, 'ログインしている場所');

  async function load() {
    try {
      list.replaceChildren(...(await fetchSessions()).map(line));
    } catch (error) {
      list.replaceChildren(element('li', {}, createAlert(describeRefusal(error))));
    }
  }

  function line({ id, client, created_at: since, used_at: used, current }) {
    return element('li', { class: 'rows__row' },
      element('p', {}, element('strong', {}, client), current && element('span', { class: 'form-tag' }, 'この端末')),
      element('p', { class: 'hint' }, `ログイン：${formatMoment(since)}　最後に使った：${formatMoment(used)}`),
      !current && press(`${client}のログインを終わらせる`, () => void end(id, client)));
  }

  async function end(id, client) {
    try {
      await endSession(id);
      status.textContent = `${client}のログインを終わらせました。`;
      await load();
      heading.focus();
    } catch (error) {
      status.textContent = describeRefusal(error);
    }
  }

  void load();
  return element('section', { class: 'form-group', 'aria-labelledby': 'sessions-heading' }, heading, list, status);
}
