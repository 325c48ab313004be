/**
 * A page that the server made, in Japanese, said in the reader's language where that is another. Its plain texts are
 * looked up as on any page (say.js); sentences with values name their key and values in data-say and data-values.
 */
import { language, original, plain, say, told } from './say.js';

if (language !== 'ja') {
  const [{ formatDate, formatFullDate, formatMonth, formatSession, formatWeekday }, { nameOf }, { marked }] = await Promise.all([import('../format/date.js'), import('../state/reference.js'), import('../ui/element.js')]);
  const today = new Intl.DateTimeFormat('sv').format(new Date());

  const inWords = (name, value) => {
    if (Array.isArray(value)) return value.map((each) => inWords(name, each)).join(say('・'));
    if (value.name) return nameOf(value);
    if (value.month) return formatMonth(value.month);
    if (value.weekday) return formatWeekday(value.weekday - 1, language === 'easy' ? 'long' : 'short');
    if (value.say) return sentence(value.say, value.values);
    if (value.date && 'starts_at' in value) return formatSession(value, today);
    if (value.date) return name === 'date' ? formatFullDate(value.date) : formatDate(value.date, today);
    if (typeof value === 'number') return value;
    return told(value) ? say(value) : original(value);
  };
  const sentence = (key, values) => say(key, Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, inWords(name, value)])));

  for (const node of document.querySelectorAll('[data-say]')) {
    const { say: key, values } = node.dataset;
    // What is wrong may be something that is said to programs only.
    if (node.lang && !told(key)) continue;
    const words = sentence(key, JSON.parse(values));
    node.removeAttribute('lang');
    if (node === document.querySelector('title')) document.title = plain(words);
    else node.replaceChildren(...marked(words));
  }
}
