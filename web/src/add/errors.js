import { element } from '../ui/element.js';
import { nameOfPath } from './names.js';
import { language, original, say, told } from '../words/say.js';

/**
 * What is wrong with the form: a summary above it with a link to each control, and the words again at the control.
 *
 * @typedef {object} Fault
 * @property {string} path  e.g. content.schedule.rules.0.starts_at
 * @property {string} text  plain Japanese
 * @property {string} [name]  of the field, when the text does not say it
 */

const STEP_OF = [
  ['what', ['content.name', 'content.name_kana', 'content.categories', 'content.description']],
  ['where', ['content.venue', 'content.address', 'content.area', 'content.location']],
  ['when', ['content.schedule']],
  ['whom', ['content.eligibility', 'content.cost', 'content.accessibility', 'content.booking', 'content.pickup']],
  ['contact', ['content.contact', 'content.organization', 'content.note', 'content.photo']],
  ['ended', ['content.ended_on']],
];

/** @param {string} path @returns {string} the step on which it can be mended; '' when on none of them */
export function stepOf(path) {
  return STEP_OF.find(([, paths]) => paths.some((each) => path === each || path.startsWith(`${each}.`)))?.[0] ?? '';
}

/**
 * What the server says of each field. Without a word about any field, the whole is what is wrong.
 *
 * @param {import('../api/client.js').ApiError} error of kind `refused`
 * @returns {Fault[]}
 */
export function faultsOf(error) {
  const faults = (error.problem?.errors ?? []).map(({ parameter, detail_ja: text, detail }) => (
    { path: parameter ?? '', text: saidBy({ detail_ja: text, detail }), name: nameOfPath(parameter ?? '') }));
  return faults.length ? faults : [{ path: '', text: saidBy(error.problem) || say('送れませんでした。書いたことを確かめてください。') }];
}

/**
 * What the server says of a problem: it knows Japanese and English; what people meet in forms, the catalogues know, too.
 *
 * @param {{detail?: string, detail_ja?: string}|null|undefined} problem
 */
export function saidBy(problem) {
  const { detail, detail_ja: japanese } = problem ?? {};
  if (japanese && told(japanese)) return say(japanese);
  return (language === 'en' && detail) || original(japanese ?? '') || detail || '';
}

/**
 * Marks the controls, and makes the summary with a link to each.
 *
 * @param {HTMLElement} root the step that is shown
 * @param {Fault[]} faults
 * @param {(fault: Fault) => void} onElsewhere the control stands on another step
 * @returns {HTMLElement|null} null when nothing is wrong
 */
export function showFaults(root, faults, onElsewhere) {
  for (const old of root.querySelectorAll('.form-fault')) old.remove();
  for (const marked of root.querySelectorAll('[aria-invalid]')) unmark(marked);
  if (!faults.length) return null;
  const items = faults.map((fault, i) => {
    const control = mark(root, fault, `fault-${i}`);
    const text = fault.name ? say('{field}：{fault}', { field: fault.name, fault: fault.text }) : fault.text;
    if (!control && !stepOf(fault.path)) return element('li', {}, text);
    return element('li', {}, element('button', {
      type: 'button', class: 'link-button', on: { click: () => (control ? control.focus() : onElsewhere(fault)) },
    }, text));
  });
  return element('div', { class: 'notice notice--problem form-faults', role: 'alert', tabindex: '-1' },
    element('p', { class: 'notice__title' }, say('{count}か所、なおしてください。', { count: faults.length })),
    element('ul', { class: 'form-faults__list' }, ...items));
}

/** @param {HTMLElement} root @param {Fault} fault @returns {HTMLElement|null} what to focus to mend it */
export function controlOf(root, fault) {
  return boxOf(root, fault.path)?.querySelector('input, select, textarea, button') ?? null;
}

function mark(root, fault, id) {
  const box = boxOf(root, fault.path);
  const control = controlOf(root, fault);
  if (!box || !control) return null;
  box.append(element('p', { class: 'form-fault', id }, fault.text));
  const described = box.matches('fieldset') ? box : control;
  described.dataset.described = described.getAttribute('aria-describedby') ?? '';
  described.setAttribute('aria-describedby', `${described.dataset.described} ${id}`.trim());
  control.setAttribute('aria-invalid', 'true');
  for (let outer = box.closest('details'); outer; outer = outer.parentElement?.closest('details')) outer.open = true;
  return control;
}

function unmark(control) {
  control.removeAttribute('aria-invalid');
  for (const described of [control, control.closest('fieldset')]) {
    if (described?.dataset.described === undefined) continue;
    if (described.dataset.described) described.setAttribute('aria-describedby', described.dataset.described);
    else described.removeAttribute('aria-describedby');
    delete described.dataset.described;
  }
}

/** The innermost box whose path is the fault's or one above it; for a whole, the first box within it. */
function boxOf(root, path) {
  const boxes = [...root.querySelectorAll('[data-path]')];
  const above = boxes.filter(({ dataset }) => path === dataset.path || path.startsWith(`${dataset.path}.`));
  return above.sort((a, b) => b.dataset.path.length - a.dataset.path.length)[0]
    ?? boxes.find(({ dataset }) => dataset.path.startsWith(`${path}.`)) ?? null;
}
