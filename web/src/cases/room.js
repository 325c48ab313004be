import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { element } from '../ui/element.js';

/**
 * A part of the page that is filled with what the server says, and can be asked for again.
 *
 * @param {string} title @param {string} id of the heading
 * @param {() => Promise<(Node|false|null|'')[]>} fill
 */
export function createRoom(title, id, fill) {
  const heading = element('h2', { class: 'form-title', id, tabindex: '-1' }, title);
  const body = element('div', { class: 'form-group' }, element('p', { class: 'hint' }, '読み込んでいます…'));
  const root = element('section', { class: 'form-group', 'aria-labelledby': id }, heading, body);

  /** @param {boolean} [moveFocus] to the heading, when what was pressed is gone */
  async function load(moveFocus = false) {
    try {
      body.replaceChildren(...(await fill()).filter(Boolean));
    } catch (error) {
      body.replaceChildren(createAlert(describeRefusal(error)), press('もう一度ためす', () => void load(true)));
    }
    if (moveFocus && root.isConnected) heading.focus();
  }

  return { root, heading, body, load, ready: load() };
}

/**
 * Does something that a button asks for, once at a time; what goes wrong is said beside it.
 *
 * @param {string} label @param {() => Promise<void>} act @param {string} [kind]
 */
export function actButton(label, act, kind = '') {
  const alerts = element('span', { class: 'form-alerts' });
  let busy = false;
  const button = press(label, async () => {
    if (busy) return;
    busy = true;
    alerts.replaceChildren();
    try {
      await act();
    } catch (error) {
      alerts.replaceChildren(createAlert(describeRefusal(error)));
    }
    busy = false;
  }, kind);
  return element('span', { class: 'act' }, button, alerts);
}

/**
 * What is only done when somebody says so twice.
 *
 * @param {string} label @param {string} about  what: said with the button @param {string} question @param {string} yes
 * @param {() => Promise<void>} act
 */
export function createSure(label, about, question, yes, act) {
  const room = element('div', { class: 'form-buttons' });
  const offer = (moveFocus = false) => {
    room.replaceChildren(named(press(label, confirm), about));
    if (moveFocus) room.querySelector('button')?.focus();
  };
  function confirm() {
    room.replaceChildren(element('p', {}, question), actButton(yes, act, 'button--accent'), press('やめる', () => offer(true)));
    room.querySelector('button')?.focus();
  }
  offer();
  return room;
}

/** Words that stand in every line: whom they are about is said with them. @template {HTMLElement} T @param {T} holder @param {string} about @returns {T} */
export function named(holder, about) {
  const button = holder.matches('button') ? holder : holder.querySelector('button');
  button?.setAttribute('aria-label', `${button.textContent}(${about})`);
  return holder;
}
