import { previewSubmission } from '../api/submissions.js';
import { element } from '../ui/element.js';
import { choiceOfOne } from '../add/controls.js';
import { isEmpty } from '../add/fields.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { inWords, nameOf } from './in-words.js';

/**
 * Two changed the same: shows what the other wrote, field by field, and lets choose. Nothing is chosen beforehand.
 *
 * @param {object} options
 * @param {any} options.error the problem, which names the fields and what they say by now
 * @param {Record<string, any>} options.content what could not be saved
 * @param {import('../account/start.js').Workplace} options.workplace
 * @param {(content: Record<string, any>) => Promise<void>} options.onResolve with what is still to be saved
 * @param {() => void} options.onCancel
 */
export function createConflict({ error, content, workplace, onResolve, onCancel }) {
  const fields = fieldsOf(error);
  const chosen = Object.fromEntries(fields.map(({ field }) => [field, '']));
  const alerts = element('div', { class: 'form-alerts' });
  const boxes = element('div', { class: 'form-group' });
  const root = element('form', { class: 'conflict form-group', novalidate: true, 'aria-labelledby': 'conflict-title', on: { submit: send } },
    element('h3', { class: 'form-title', id: 'conflict-title', tabindex: '-1' }, 'ほかの人が先に変えていました'),
    element('p', {}, 'まだ保存していません。どちらにするか、ひとつずつ選んでください。'),
    alerts, boxes, element('div', { class: 'form-buttons' },
      element('button', { type: 'submit', class: 'button button--primary' }, 'この内容で保存する'),
      element('button', { type: 'button', class: 'button', on: { click: onCancel } }, 'やめる')));

  async function fill() {
    boxes.replaceChildren(...await Promise.all(fields.map(async ({ field, now }) => {
      const words = field === 'schedule' ? await scheduleWords(content.schedule) : undefined;
      return choiceOfOne({
        label: nameOf(field), path: `content.${field}`, className: 'picks--both', value: '',
        options: [
          ['theirs', side('今のまま', inWords(field, now, workplace))],
          ['ours', side('こちらに変える', inWords(field, content[field], workplace, words))],
        ],
        onChange: (value) => {
          chosen[field] = value;
        },
      });
    })));
  }

  async function send(event) {
    event.preventDefault();
    const open = fields.filter(({ field }) => !chosen[field]).map(({ field }) => nameOf(field));
    if (open.length) {
      alerts.replaceChildren(createAlert(`${open.join('、')}を、どちらにするか選んでください。`));
      return;
    }
    try {
      await onResolve(Object.fromEntries(Object.entries(content).filter(([field]) => chosen[field] !== 'theirs')));
    } catch (trouble) {
      alerts.replaceChildren(createAlert(describeRefusal(trouble)));
    }
  }

  void fill();
  return root;
}

/** @returns {{field: string, now: any}[]} */
function fieldsOf(error) {
  return (error.problem?.errors ?? []).map(({ parameter, value }) => ({ field: parameter.replace(/^content\./, ''), now: parsed(value) }));
}

/** A value is JSON, but a long one may come cut short. */
function parsed(value) {
  try {
    return JSON.parse(value ?? 'null');
  } catch {
    return value;
  }
}

function side(title, lines) {
  return element('span', { class: 'side' }, element('strong', {}, title), ...lines.map((line) => element('span', {}, line)));
}

/** Rules are put into words by the server alone. */
async function scheduleWords(schedule) {
  if (isEmpty(schedule)) return '';
  if (schedule.text) return schedule.text;
  const preview = await previewSubmission({ kind: 'new', content: { schedule }, website: '' }).catch(() => null);
  return preview?.schedule_words ?? '選んだ曜日と時間';
}
