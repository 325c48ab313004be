import { isEmpty, number } from './fields.js';
import { missingOf } from './rule.js';
import { say } from '../words/say.js';

/**
 * What this page can tell by itself before anything is sent. All else, the server tells.
 *
 * @param {import('./form.js').Form} form
 * @param {string} step
 * @returns {import('./errors.js').Fault[]}
 */
export function checkStep(form, step) {
  return CHECKS[step]?.(form) ?? [];
}

/** @param {import('./form.js').Form} form @param {string[]} steps of its flow @returns {import('./errors.js').Fault[]} */
export function checkAll(form, steps) {
  const faults = steps.flatMap((step) => checkStep(form, step));
  if (form.kind === 'correction' && !faults.length && isEmpty(form.content) && !form.fields.comment.trim()) {
    return [{ path: '', text: say('まだ何も変えていません。ちがうところを直すか、ことばで書いてください。') }];
  }
  return form.kind === 'new' && !faults.length ? whereOrWhen(form) : faults;
}

const NUMBERS = [
  ['yen', 'content.cost.yen'], ['minimum_age', 'content.eligibility.minimum_age'],
  ['maximum_age', 'content.eligibility.maximum_age'], ['capacity', 'content.eligibility.capacity'],
];

const CHECKS = {
  what: (form) => [...name(form), ...category(form)],
  when: ({ fields: { schedule } }) => (schedule.way === 'words' ? [] : schedule.rules.flatMap((rule, i) => {
    const text = missingOf(rule);
    return text ? [{ path: `content.schedule.rules.${i}`, text }] : [];
  })),
  whom: ({ fields }) => NUMBERS.flatMap(([name, path]) => (
    typeof number(fields[name]) === 'string' ? [{ path, text: say('数字で書いてください。') }] : [])),
  words: ({ fields }) => (fields.comment.trim() ? [] : [{ path: 'comment', text: say('ちがうところを書いてください。') }]),
  ended: ({ fields }) => (fields.ended_on ? [] : [{ path: 'content.ended_on', text: say('終わった日を書いてください。') }]),
  seed: (form) => [...sort(form), ...sentence(form), ...consent(form)],
};

function name({ fields }) {
  return fields.name.trim() ? [] : [{ path: 'content.name', text: say('名前を書いてください。') }];
}

function category({ fields }) {
  return fields.categories.length ? [] : [{ path: 'content.categories', text: say('どんな活動か、近いものを選んでください。') }];
}

function sentence({ fields }) {
  return fields.description.trim() ? [] : [{ path: 'content.description', text: say('ひとことを書いてください。') }];
}

function sort({ fields }) {
  return fields.sort ? [] : [{ path: 'content.categories', text: say('どんなタネか選んでください。') }];
}

/** A person is named only with that person's leave. */
function consent({ fields }) {
  if (fields.sort !== 'skill' || fields.consent) return [];
  return [{ path: 'comment', text: say('本人に聞いてから、しるしを付けてください。') }];
}

function whereOrWhen({ content }) {
  if (['venue', 'address', 'area', 'location', 'schedule'].some((field) => !isEmpty(content[field]))) return [];
  return [{ path: 'content.venue', text: say('場所か日時の、どちらかを書いてください。') }];
}
