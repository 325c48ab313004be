import { saveShortlist } from '../api/cases.js';
import { createAlert, describeRefusal } from '../account/secret-form.js';
import { press } from '../add/controls.js';
import { prescribe } from '../prescription/prescribe.js';
import { element } from '../ui/element.js';
import { MOST, createOrderedPlaces } from './ordered-places.js';
import { createPlaceSearch } from './place-choice.js';
import { createVoice } from './voice.js';

/** Places to try, kept with the case. @param {import('./case-view.js').Context} context */
export function createShortlist(context) {
  const { desk, file, id } = context;
  let list = [...file.shortlist];
  const status = element('p', { class: 'hint', role: 'status' });
  const heading = element('h3', { class: 'form-title', id: 'shortlist-title', tabindex: '-1' }, '候補');
  const making = press('処方箋を作る', () => void prescribe(wanted(context.file.support_case), status), 'button--primary');
  const places = createOrderedPlaces({
    nameOf: (one) => desk.names.of(one.resource),
    onOrder: (next, said) => void save(next, said),
    onNote: (at, note) => {
      list[at] = { ...list[at], note };
    },
    onRemove: remove,
    more: (one) => voiceOf(one.resource, desk.names.of(one.resource)),
  });
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

  function draw() {
    places.draw(list);
    // A note is kept when one leaves its field.
    for (const input of places.root.querySelectorAll('input')) input.addEventListener('change', () => void save([...list], 'メモを保存しました。'));
    making.hidden = !list.length;
  }

  draw();
  return element('section', { class: 'form-group', 'aria-labelledby': 'shortlist-title' }, heading,
    element('p', { class: 'hint' }, '社会とのつながり処方箋にのせる順です。つまんで動かすか、ボタンで動かせます。'),
    status, places.root, making, createPlaceSearch(desk, 'shortlist', '候補に足す所をさがす', add));
}
