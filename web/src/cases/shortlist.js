import { saveShortlist } from '../api/cases.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press, textField } from '../add/controls.js';
import { prescribe } from '../prescription/prescribe.js';
import { element } from '../ui/element.js';
import { createPlaceSearch } from './place-choice.js';
import { createVoice } from './voice.js';

const MOST = 10;

/** Places to try, in the order of the prescription: moved by buttons or dragged. @param {import('./case-view.js').Context} context */
export function createShortlist(context) {
  const { desk, file, id } = context;
  let list = [...file.shortlist];
  const status = element('p', { class: 'hint', role: 'status' });
  const rows = element('ol', { class: 'shortlist', 'aria-label': '候補' });
  const heading = element('h3', { class: 'form-title', id: 'shortlist-title', tabindex: '-1' }, '候補');
  const making = press('処方箋を作る', () => void prescribe(wanted(context.file.support_case), status), 'button--primary');
  let saving = Promise.resolve();

  const wanted = (one) => ({
    shortlist: list, need: { ...one.need, travel: travelOf(one) }, code: one.code, asked: desk.asked,
  });

  /** From where the person lives by now, by what the need says. */
  function travelOf({ need, origin, area }) {
    if (!origin && !area) return need?.travel;
    return { ...need?.travel, area: origin ? undefined : area, point: origin };
  }

  /** What was begun to be written stays when the rows are drawn anew. */
  const voices = new Map();
  const voiceOf = (resource, name) => {
    if (!voices.has(resource)) voices.set(resource, createVoice(desk, resource, name));
    return voices.get(resource);
  };

  /** One after the other, so that the last is what stays. */
  function save(next, said) {
    const before = list;
    list = next;
    draw();
    saving = saving.then(async () => {
      try {
        await desk.asked(() => saveShortlist(id, next));
        file.shortlist = next;
        status.textContent = said;
      } catch (error) {
        if (list === next) list = before;
        draw();
        status.replaceChildren(createAlert(describeRefusal(error)));
      }
    });
    return saving;
  }

  function move(from, to, focus = '') {
    if (to < 0 || to >= list.length || from === to) return;
    const next = [...list];
    next.splice(to, 0, ...next.splice(from, 1));
    void save(next, `「${desk.names.of(next[to].resource)}」を${to + 1}番目にしました。`);
    if (!focus) return;
    const row = rows.children[to];
    (row.querySelector(`[data-move="${focus}"]:not(:disabled)`) ?? row.querySelector('[data-move]:not(:disabled)'))?.focus();
  }

  function remove(at) {
    const whole = list;
    const name = desk.names.of(whole[at].resource);
    void save(whole.filter((_, i) => i !== at), `「${name}」をはずしました。`);
    desk.say(`「${name}」をはずしました。`, () => save(whole, '元にもどしました。'));
    heading.focus();
  }

  function add({ id: resource, properties: { name } }) {
    if (list.some((one) => one.resource === resource)) status.textContent = `「${name}」は、もう候補にあります。`;
    else if (list.length >= MOST) status.textContent = `候補は${MOST}件までです。どれかをはずしてから、足してください。`;
    else void save([...list, { resource }], `「${name}」を候補に足しました。`);
  }

  function row(one, i) {
    const name = desk.names.of(one.resource);
    const button = (direction, label, to) => {
      const made = press(label, () => move(i, to, direction));
      made.dataset.move = direction;
      made.setAttribute('aria-label', `「${name}」を${label}`);
      made.toggleAttribute('disabled', to < 0 || to >= list.length);
      return made;
    };
    return element('li', {
      class: 'shortlist__row', draggable: 'true',
      on: {
        dragstart: (event) => event.dataTransfer.setData('text/plain', String(i)),
        dragover: (event) => event.preventDefault(),
        drop: (event) => {
          event.preventDefault();
          move(Number(event.dataTransfer.getData('text/plain')), i);
        },
      },
    },
    element('p', { class: 'shortlist__name' }, `${i + 1}. ${name}`),
    textField({
      id: `shortlist-note-${i}`, label: `本人に伝えること(${name})`, path: `shortlist.${i}.note`, value: one.note ?? '', attributes: { maxlength: 300 },
      onInput: (note) => {
        list[i] = { ...one, note: note.trim() || undefined };
      },
    }),
    element('div', { class: 'form-buttons' }, button('up', '上へ', i - 1), button('down', '下へ', i + 1),
      named(press('はずす', () => remove(i)), `「${name}」をはずす`)), voiceOf(one.resource, name));
  }

  function draw() {
    rows.replaceChildren(...list.map(row));
    // A note is kept when one leaves its field.
    for (const input of rows.querySelectorAll('input')) input.addEventListener('change', () => void save([...list], 'メモを保存しました。'));
    making.hidden = !list.length;
    rows.hidden = !list.length;
  }

  draw();
  return element('section', { class: 'form-group', 'aria-labelledby': 'shortlist-title' }, heading,
    element('p', { class: 'hint' }, '社会とのつながり処方箋にのせる順です。つまんで動かすか、ボタンで動かせます。'),
    status, rows, making, createPlaceSearch(desk, 'shortlist', '候補に足す所をさがす', add));
}

function named(button, label) {
  button.setAttribute('aria-label', label);
  return button;
}
