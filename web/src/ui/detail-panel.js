import { byId, element, marked, spoken, WIDE } from './element.js';
import { describeResource } from './detail-content.js';
import { describeKeeping } from './detail-keeping.js';
import { icon } from './icon.js';
import { createKeepButton, pressKeep } from './keep-button.js';
import { openTripSheet } from './trip.js';
import { createProblem, describeProblem } from './notice.js';
import { SAMPLE_SENTENCE } from './frame.js';
import { loadStyle } from './style-sheet.js';
import { fetchResource } from '../api/client.js';
import { EMPTY_VIEW, formatView } from '../state/view.js';
import { stopReading } from '../words/read-aloud.js';
import { language, say } from '../words/say.js';

await loadStyle('detail.css');

/**
 * The detail of one resource: a sheet over the whole screen of a phone, a panel beside the list on a wide screen.
 *
 * @param {object} options
 * @param {() => Parameters<typeof describeResource>[1]} options.context
 * @param {boolean} options.sample
 * @param {() => void} options.onClose
 * @param {(feature: import('../api/types.js').Feature) => void} options.onLoaded
 */
export function createDetailPanel({ context, sample, onClose, onLoaded }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('detail'));
  const content = element('div', { class: 'detail__content' });
  const message = element('p', { class: 'detail__message', role: 'status' });
  let request = new AbortController();
  let shownId = '';
  let shownName = '';

  dialog.append(
    element('div', { class: 'detail__bar' },
      tool('print', say('印刷する'), () => print()),
      tool('share', say('共有'), () => share()),
      element('button', { type: 'button', class: 'detail__close', on: { click: onClose } }, icon('close'), say('閉じる'))),
    ...(sample ? [element('p', { class: 'detail__sample' }, SAMPLE_SENTENCE)] : []),
    message, content);

  content.addEventListener('click', (event) => {
    const button = event.target.closest('[data-keep]');
    if (button) pressKeep(button);
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onClose();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && dialog.open && !dialog.matches(':modal')) onClose();
  });
  WIDE.addEventListener('change', () => {
    if (dialog.open && !printing) reopen();
  });

  // A sheet over the screen would be cut off on paper: it is laid into the page for as long as printing takes.
  // With a way there and back open, that is what one wants to carry: it alone is printed, in large type.
  // Paper is narrow, too: that is no reason to lay it over the page again.
  let sheet = null;
  let printing = false;
  window.addEventListener('beforeprint', () => {
    printing = true;
    sheet = openTripSheet(content);
    if (sheet) dialog.append(sheet);
    if (dialog.open) reopen(false);
  });
  window.addEventListener('afterprint', () => {
    printing = false;
    sheet?.remove();
    if (dialog.open) reopen();
  });

  function reopen(modal = !WIDE.matches) {
    dialog.close();
    if (!modal) dialog.show();
    else dialog.showModal();
  }

  function render(feature) {
    stopReading();
    shownName = feature.properties.name;
    const shown = context();
    content.replaceChildren(...describeResource(feature, shown),
      element('div', { class: 'detail__keeping' }, ...describeKeeping(feature, shown.today)),
      element('p', { class: 'detail__correct' },
        element('a', { class: 'contact-link', href: `/add.html?resource=${encodeURIComponent(feature.id)}` }, say('まちがいを知らせる'))));
    content.querySelector('.detail__name').after(createKeepButton(feature.id, feature.properties.name));
    content.removeAttribute('aria-busy');
  }

  /** @param {string} id @param {import('../api/types.js').Feature} [known] what the list already has of it */
  async function load(id, known) {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const feature = await fetchResource(id, signal);
      // What depends on the visitor's question, only the list knows.
      for (const name of ['distance_m', 'travel']) {
        if (known?.properties[name] !== undefined) feature.properties[name] = known.properties[name];
      }
      const hadFocus = document.activeElement?.id === 'detail-name';
      render(feature);
      if (hadFocus || !known) focusName();
      onLoaded(feature);
    } catch (error) {
      if (signal.aborted) return;
      if (known) {
        message.replaceChildren(...marked(describeProblem(error)));
        return;
      }
      content.replaceChildren(
        element('h2', { id: 'detail-name', class: 'detail__name', tabindex: '-1' }, say('表示できませんでした')),
        createProblem(error, () => load(id, known)));
    }
  }

  /** With a QR code on paper that leads back to it. */
  async function print() {
    const { markPaper } = await import('../keeping/paper.js');
    const mark = await markPaper(content, addressOf(shownId), context().today);
    window.addEventListener('afterprint', () => mark.remove(), { once: true });
    window.print();
  }

  async function share() {
    const address = addressOf(shownId);
    const name = shownName;
    try {
      if (navigator.share) {
        await navigator.share({ title: name, url: address });
        return;
      }
      await navigator.clipboard.writeText(address);
      message.textContent = say('リンクをコピーしました。メールなどに貼り付けてください。');
    } catch (error) {
      if (error?.name !== 'AbortError') message.replaceChildren(say('このリンクを送ってください:'), element('code', {}, address));
    }
  }

  function focusName() {
    byId('detail-name').focus({ preventScroll: true });
  }

  return {
    /** @param {string} id @param {import('../api/types.js').Feature} [known] */
    show(id, known) {
      shownId = id;
      message.textContent = '';
      if (known) render(known);
      else {
        content.setAttribute('aria-busy', 'true');
        content.replaceChildren(element('h2', { id: 'detail-name', class: 'detail__name', tabindex: '-1' }, spoken(say('読み込んでいます')), '…'));
      }
      if (!dialog.open) reopen();
      dialog.scrollTop = 0;
      focusName();
      void load(id, known);
    },

    hide() {
      stopReading();
      request.abort();
      shownId = '';
      dialog.close();
    },
  };
}

/** Where it is to be found: nothing of the reader's. */
function addressOf(id) {
  return location.origin + location.pathname + formatView({ ...EMPTY_VIEW, id, lang: language === 'ja' ? '' : language });
}

function tool(iconName, label, onPress) {
  return element('button', { type: 'button', class: 'detail__tool', on: { click: onPress } }, icon(iconName), label);
}
