/**
 * A page that the server made, in Japanese, said in the reader's language where that is another. Its plain texts are
 * looked up as on any page (say.js); sentences with values name their key and values in data-say and data-values.
 */
import { language, original, say, told } from './say.js';

if (language !== 'ja') {
  const [{ formatDate, formatFullDate, formatSession }, { marked }] = await Promise.all([import('../format/date.js'), import('../ui/element.js')]);
  const today = new Intl.DateTimeFormat('sv').format(new Date());

  const inWords = (name, value) => {
    if (value.date && 'starts_at' in value) return formatSession(value, today);
    if (value.date) return name === 'date' ? formatFullDate(value.date) : formatDate(value.date, today);
    if (typeof value === 'number') return value;
    return told(value) ? say(value) : original(value);
  };
  for (const node of document.querySelectorAll('[data-say]')) {
    const values = Object.entries(JSON.parse(node.dataset.values)).map(([name, value]) => [name, inWords(name, value)]);
    node.replaceChildren(...marked(say(node.dataset.say, Object.fromEntries(values))));
  }
}
