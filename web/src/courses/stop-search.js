import { findByName } from '../api/by-name.js';
import { fetchQueue, fetchQueued } from '../api/desk.js';
import { asMember } from '../account/login-dialog.js';
import { more, press, textField } from '../add/controls.js';
import { createPlaceMap } from '../add/place-map.js';
import { element } from '../ui/element.js';
import { describeProblem } from '../ui/notice.js';

const MOST_FOUND = 8;
const MOST_SEEDS = 30;

/**
 * Three ways to a stop: a resource by its name, a seed (タネ) that somebody sent, or a place on the map.
 *
 * @param {import('./main.js').Context} context
 * @param {import('../api/session.js').Account} account
 * @param {(stop: any) => void} onAdd
 */
export function createStopSearch(context, account, onAdd) {
  return element('div', { class: 'form-group' },
    createResourceSearch(onAdd),
    context.publisher && more('届いたタネから足す', false, createSeeds(account, onAdd)),
    more('地図で場所を足す', false, createPlace(context, onAdd)));
}

function createResourceSearch(onAdd) {
  const found = element('ul', { class: 'stops__found' });
  const said = element('p', { class: 'hint', role: 'status' });
  let words = '';
  async function search() {
    try {
      const { features } = await findByName(words, MOST_FOUND);
      const usable = features.filter(({ geometry }) => geometry);
      said.textContent = usable.length ? '押すと、コースに足します。' : '場所のわかる活動が、見つかりませんでした。';
      found.replaceChildren(...usable.map((feature) => element('li', {},
        press(feature.properties.name, () => onAdd({ resource: feature.id, name: feature.properties.name })))));
    } catch (error) {
      said.textContent = describeProblem(error);
    }
  }
  const field = textField({
    id: 'stop-search', label: '活動や場所をさがして足す', path: '', value: '', attributes: { type: 'search', maxlength: 100, enterkeyhint: 'search' },
    onInput: (text) => {
      words = text.trim();
    },
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    void search();
  });
  return element('div', { class: 'form-group' }, field, element('div', { class: 'form-buttons' }, press('さがす', () => void search())), said, found);
}

function createSeeds(account, onAdd) {
  const list = element('ul', { class: 'stops__found' });
  const said = element('p', { class: 'hint', role: 'status' });
  async function show() {
    try {
      const waiting = await asMember(account, () => fetchQueue('waiting'));
      const seeds = waiting.submissions.filter(({ kind }) => kind === 'seed').slice(0, MOST_SEEDS);
      const whole = await Promise.all(seeds.map(({ id }) => fetchQueued(id)));
      const placed = whole.filter(({ content }) => content.location);
      said.textContent = placed.length ? '' : '場所のわかるタネは、届いていません。';
      list.replaceChildren(...placed.map((seed) => element('li', {}, press(wordsOf(seed), () => onAdd({
        seed: seed.id, name: wordsOf(seed).slice(0, 30), words: wordsOf(seed), ...seed.content.location,
      })))));
    } catch (error) {
      said.textContent = describeProblem(error);
    }
  }
  return element('div', { class: 'form-group' }, press('タネを見る', () => void show()), said, list);
}

function wordsOf({ content, comment }) {
  return content.description ?? comment ?? 'タネ';
}

function createPlace(context, onAdd) {
  let name = '';
  let point = null;
  const said = element('p', { class: 'hint', role: 'status' });
  const room = element('div', {});
  const opener = press('地図を開く', () => room.replaceChildren(createPlaceMap({
    context: /** @type {any} */ (context), category: '', point: null, around: null, onPick: (picked) => {
      point = picked;
    },
  })));
  room.append(opener);
  return element('div', { class: 'form-group' },
    textField({
      id: 'place-name', label: '場所の名前', path: '', value: '', hint: '例:大きな桜、しょうゆ蔵の通り', attributes: { maxlength: 60 },
      onInput: (text) => {
        name = text.trim();
      },
    }),
    room,
    press('この場所を足す', () => {
      said.textContent = !name ? '場所の名前を書いてください。' : !point ? '地図で場所を選んでください。' : '';
      if (name && point) onAdd({ name, ...point });
    }),
    said);
}
