import { textField } from '../add/controls.js';
import { addDays } from '../format/date.js';
import { element } from '../ui/element.js';
import { createDayChips, createPart, labelled } from './chips.js';
import { toggled } from './need.js';

const MOST_DAYS_AHEAD = 90;

/** On which days and at what hours somebody is free. @param {import('./need-form.js').NeedDesk} desk */
export function createWhen(desk) {
  const { today } = desk.workplace.site;
  const days = createDayChips('行ける曜日', (day) => desk.change({ days: toggled(desk.need.days, day) }));
  const box = (name, id, label, attributes) => textField({
    id, label, path: `when.${name}`, value: '', attributes, onInput: (value) => desk.change({ [name]: value }),
  });
  const boxes = {
    from: box('from', 'when-from', 'この時刻から', { type: 'time', step: 900 }),
    to: box('to', 'when-to', 'この時刻まで', { type: 'time', step: 900 }),
    first: box('first', 'when-first', 'この日から1か月', { type: 'date', min: today, max: addDays(today, MOST_DAYS_AHEAD) }),
  };
  return {
    root: createPart('行ける日', 'when', labelled('曜日', days.root, '選ばないと、どの曜日でもさがします。'),
      element('div', { class: 'form-pair' }, boxes.from, boxes.to), boxes.first),
    update(need) {
      days.update(need.days);
      for (const [name, each] of Object.entries(boxes)) {
        const input = each.querySelector('input');
        if (input.value !== need[name]) input.value = need[name];
      }
    },
  };
}
