import { CONFLICT, decide, fetchQueued } from '../api/desk.js';
import { asMember } from '../account/login-dialog.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';
import { createConflict } from './conflict.js';
import { createContentEditor } from './content-editor.js';
import { formOf } from './desk-form.js';
import { approveLabel, canUndo, isOpen } from './states.js';
import { createWordsPanel } from './words-panel.js';

const NOTHING_LEFT = 'ぜんぶ今のままなので、反映するものがありません。見送るときは「見送る」を押してください。';

/**
 * What a steward can do with one thing that was sent: buttons, and below them what each asks for.
 *
 * @param {object} options
 * @param {import('../api/desk.js').Whole} options.whole
 * @param {import('../account/start.js').Workplace} options.workplace
 * @param {(decided: import('../api/desk.js').Whole) => void} options.onDecided
 * @param {() => void} options.onUndo
 */
export function createDecisions({ whole, workplace, onDecided, onUndo }) {
  const room = element('div', { class: 'decision__room' });
  const buttons = element('div', { class: 'form-buttons' });
  const root = element('div', { class: 'decision' }, buttons, room);
  let busy = false;

  const send = (decision) => asMember(workplace.account, () => decide(whole.id, decision));
  const close = () => {
    room.replaceChildren();
    buttons.querySelector('button')?.focus();
  };
  const open = (node) => {
    room.replaceChildren(node);
    node.scrollIntoView({ block: 'nearest' });
    /** @type {HTMLElement|null} */ (node.querySelector('textarea, summary, h3[tabindex]'))?.focus();
  };

  /** Sends a decision; what others changed meanwhile is shown, to be chosen from. */
  async function attempt(decision) {
    try {
      onDecided(await send(decision));
    } catch (error) {
      if (error.problem?.type !== CONFLICT) throw error;
      const content = decision.content ?? formOf({ ...whole, ...(await fresh()) }).content;
      open(createConflict({ error, content, workplace, onCancel: close, onResolve: resolve }));
    }
  }

  const fresh = () => asMember(workplace.account, () => fetchQueued(whole.id));

  async function resolve(content) {
    if (!Object.keys(content).length) throw refusal(NOTHING_LEFT);
    const { revision } = await fresh();
    await attempt({ decision: 'approve', content, revision });
  }

  async function approve() {
    if (busy) return;
    if (whole.kind !== 'correction' && !(whole.content.name && whole.content.categories?.length)) return edit();
    busy = true;
    try {
      await attempt({ decision: 'approve' });
    } catch (error) {
      room.replaceChildren(createAlert(describeRefusal(error)));
    } finally {
      busy = false;
    }
  }

  function edit() {
    const form = formOf(whole);
    const names = Object.keys(whole.content);
    open(createContentEditor({
      form, workplace, submit: `直して${approveLabel(whole)}`, onCancel: close,
      open: whole.kind === 'correction' ? names : ['name'],
      onSubmit: (content) => attempt({ decision: 'approve', content }),
    }));
  }

  const say = (kind) => open(createWordsPanel(kind, (words) => attempt({ decision: kind, words }), close));
  const actions = isOpen(whole)
    ? { a: approve, e: edit, q: () => say('ask'), r: () => say('refuse') } : {};

  buttons.replaceChildren(...[
    isOpen(whole) && press(approveLabel(whole), () => void approve(), 'button--primary'),
    isOpen(whole) && press(`直してから${approveLabel(whole)}`, edit),
    isOpen(whole) && press('質問する', () => say('ask')),
    isOpen(whole) && press('見送る', () => say('refuse')),
    canUndo(whole) && press('決めたことを元にもどす', onUndo),
  ].filter(Boolean));
  return { root, actions, say: (text) => room.replaceChildren(createAlert(text)) };
}

/** Something that this page refuses, in the shape of what the server refuses. */
function refusal(text) {
  return Object.assign(new Error(text), { status: 400, problem: { detail_ja: text } });
}
