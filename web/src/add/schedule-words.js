import { element, unbroken } from '../ui/element.js';
import { formatSession } from '../format/date.js';
import { describeRules } from '../format/schedule.js';
import { previewSubmission } from '../api/submissions.js';
import { faultsOf } from './errors.js';
import { scheduleOf, isEmpty } from './fields.js';
import { missingOf } from './rule.js';
import { describeTrouble } from './sending.js';
import { language, original, say } from '../words/say.js';

const PAUSE_MS = 500;
const NEXT = 3;

/**
 * The sentence back: what was chosen, as the server says and understands it, with the next dates. It is the server's
 * own reading, so that nobody has to trust a second one.
 *
 * @param {string} today
 * @param {import('./fields.js').Fields['schedule']} schedule
 */
export function createScheduleWords(today, schedule) {
  const root = element('div', { class: 'read-back', role: 'status' });
  let timer = 0;
  let request = new AbortController();

  async function ask(content) {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const preview = await previewSubmission({ kind: 'new', content: { schedule: content }, website: '' }, signal);
      show(preview, content, today, root);
    } catch (error) {
      if (signal.aborted) return;
      const faults = error.kind === 'refused' && error.status === 400 ? faultsOf(error) : [];
      root.replaceChildren(...(faults.length ? faults.map(({ text }) => text) : [describeTrouble(error)])
        .map((text) => element('p', {}, text)));
    }
  }

  function update(next) {
    clearTimeout(timer);
    const missing = next.way === 'rules' ? next.rules.map(missingOf).find(Boolean) : '';
    const content = scheduleOf(next);
    root.hidden = !missing && isEmpty(content);
    if (missing || isEmpty(content)) {
      request.abort();
      root.replaceChildren(element('p', {}, missing ?? ''));
    } else timer = window.setTimeout(() => void ask(content), PAUSE_MS);
  }

  update(schedule);
  return { root, update };
}

function show({ schedule_words: words, sessions = [] }, schedule, today, root) {
  const next = sessions.slice(0, NEXT);
  root.replaceChildren(...[
    ...(language === 'ja' ? [] : describeRules(schedule, today)).map((text) => element('p', { class: 'read-back__words' }, text)),
    words && element('p', { class: 'read-back__words' }, original(`「${words}」`)),
    next.length && element('p', {}, say('これからの日：')),
    next.length && element('ul', {}, ...next.map((session) => element('li', {}, unbroken(formatSession(session, today))))),
    !next.length && words && element('p', {}, say('次の日にちは、カレンダーには出ません。')),
  ].filter(Boolean));
}
