import { press, textField, tick } from '../add/controls.js';
import { asMember } from '../account/login-dialog.js';
import { createSecretForm } from '../account/secret-form.js';
import { element, spoken } from '../ui/element.js';
import { createStopSearch } from './stop-search.js';

const MOST_STOPS = 20;

/**
 * The form for a course.
 *
 * @param {object} options
 * @param {import('./main.js').Context} options.context
 * @param {import('../api/courses.js').Course|null} options.course null for a new one
 * @param {() => void} options.onCancel
 * @param {(draft: import('../api/courses.js').Draft) => Promise<void>} options.onSave
 * @param {((draft: import('../api/courses.js').Draft) => Promise<void>)|null} options.onDelete
 */
export function createCourseEditor({ context, course, onCancel, onSave, onDelete }) {
  const account = /** @type {import('../api/session.js').Account} */ (context.account);
  const draft = draftOf(course);
  const status = element('p', { class: 'hint', role: 'status' });
  const list = element('ol', { class: 'stops stops--edited', 'aria-label': '歩く順番' });

  function redraw(focus) {
    list.replaceChildren(...draft.stops.map((stop, at) => row(stop, at)));
    if (!draft.stops.length) list.append(element('li', { class: 'hint' }, '下でさがして、歩く順に足してください。'));
    if (focus) /** @type {HTMLElement|null} */ (list.querySelector(focus))?.focus();
  }

  function row(stop, at) {
    return element('li', { class: 'stops__one' },
      element('span', { class: 'stops__number', 'aria-hidden': 'true' }, String(at + 1)),
      element('div', { class: 'form-group' },
        element('p', { class: 'stops__name', id: `edited-${at}` }, stop.name),
        textField({
          id: `words-${at}`, label: '見どころ', path: `stops.${at}.words`, value: stop.words ?? '',
          attributes: { maxlength: 200 }, onInput: (words) => {
            stop.words = words;
          },
        }),
        element('div', { class: 'form-buttons' },
          at > 0 && mover('上へ', at, -1), at < draft.stops.length - 1 && mover('下へ', at, 1),
          remover(stop, at))));
  }

  function mover(label, at, by) {
    const button = press(label, () => {
      const [stop] = draft.stops.splice(at, 1);
      draft.stops.splice(at + by, 0, stop);
      status.textContent = `「${stop.name}」を${at + by + 1}番めにしました。`;
      redraw(`li:nth-child(${at + by + 1}) button`);
    });
    button.append(spoken(`(${draft.stops[at].name})`));
    return button;
  }

  function remover(stop, at) {
    const button = press('外す', () => {
      draft.stops.splice(at, 1);
      status.textContent = `「${stop.name}」を外しました。`;
      redraw(`li:nth-child(${Math.max(1, at)}) button`);
    });
    button.append(spoken(`(${stop.name})`));
    return button;
  }

  function add(stop) {
    if (draft.stops.length >= MOST_STOPS) {
      status.textContent = `1つのコースに入れられるのは、${MOST_STOPS}か所までです。`;
      return;
    }
    draft.stops.push(stop);
    status.textContent = `「${stop.name}」を${draft.stops.length}番めに足しました。`;
    redraw('');
  }

  redraw('');
  const { root } = createSecretForm({
    label: 'コース', submit: '保存する', onSubmit: () => asMember(account, () => onSave(body())),
    fields: [
      textField({
        id: 'course-name', label: 'コースの名前', path: 'name', value: draft.name, required: true, attributes: { maxlength: 60 },
        onInput: (name) => {
          draft.name = name;
        },
      }),
      textField({
        id: 'course-description', label: 'どんなコースか', path: 'description', rows: 3, value: draft.description,
        attributes: { maxlength: 600 }, onInput: (description) => {
          draft.description = description;
        },
      }),
      element('div', { class: 'form-field', 'data-path': 'stops' }, element('h2', { class: 'form-label' }, '寄る所'), list, status),
      createStopSearch(context, account, add),
      context.publisher && tick({
        label: 'みんなに公開する', path: 'published', checked: draft.published, onChange: (published) => {
          draft.published = published;
        },
      }),
    ],
  });

  function body() {
    return { ...draft, stops: draft.stops.map(written) };
  }

  return element('div', { class: 'form-group' }, root, element('div', { class: 'form-buttons' },
    press('やめる', onCancel),
    onDelete && press('このコースを消す', () => void asMember(account, () => onDelete(body())).catch((error) => {
      status.textContent = error.reasons?.join(' ') || '消せませんでした。もう一度お試しください。';
    }))));
}

/** @param {import('../api/courses.js').Course|null} course */
function draftOf(course) {
  const stops = (course?.features ?? []).filter(({ geometry }) => geometry.type === 'Point')
    .map(({ geometry, properties }) => ({ ...properties, lat: geometry.coordinates[1], lon: geometry.coordinates[0] }));
  const { name = '', description = '', published = false, revision = 0 } = course?.course ?? {};
  return { name, description, published, revision, stops };
}

/** A resource brings its own name and place. */
function written({ resource, seed, name, words, lat, lon }) {
  return resource ? { resource, words } : { seed, name, words, lat, lon };
}
