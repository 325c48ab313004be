import { element } from '../ui/element.js';
import { describeProblem } from '../ui/notice.js';
import { uploadPhoto } from '../api/submissions.js';
import { press } from './controls.js';
import { BETWEEN_SENTENCES, say } from '../words/say.js';

/** The longest side of what is sent, pixels: enough to fill a screen, little enough for a weak signal. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.85;

/**
 * A photo of the place or the gathering. It is drawn anew before it is sent: smaller, and without the place and the
 * device that a camera writes into it.
 *
 * @param {object} options
 * @param {string|null} options.photo id of what was sent already
 * @param {(photo: string|null) => void} options.onChange
 */
export function createPhotoChoice({ photo, onChange }) {
  const status = element('p', { class: 'hint', role: 'status' });
  const shown = element('div', { class: 'photo' });
  const input = /** @type {HTMLInputElement} */ (element('input', {
    id: 'photo', class: 'input', type: 'file', accept: 'image/jpeg,image/png,image/webp', 'aria-describedby': 'photo-hint',
    on: { change: () => void send() },
  }));

  async function send() {
    const file = input.files?.[0];
    if (!file) return;
    status.textContent = say('写真を送っています…');
    try {
      const image = await smaller(file);
      const { id } = await uploadPhoto(image);
      status.textContent = say('写真を受けとりました。');
      onChange(id);
      show(id);
    } catch (error) {
      input.value = '';
      status.textContent = refusalOf(error);
    }
  }

  function show(id) {
    shown.replaceChildren(...(id ? [
      element('img', { class: 'photo__image', src: `/photos/${encodeURIComponent(id)}.jpg`, alt: say('選んだ写真') }),
      press(say('写真をはずす'), () => {
        input.value = '';
        status.textContent = '';
        onChange(null);
        show(null);
        input.focus();
      }),
    ] : []));
  }

  show(photo);
  return element('div', { class: 'form-field', 'data-path': 'content.photo' },
    element('label', { class: 'form-label', for: 'photo' }, say('写真')),
    element('p', { class: 'hint', id: 'photo-hint' }, say('人の顔が写っているときは、のせてよいか聞いてから選んでください。')),
    input, status, shown);
}

/** @param {File} file @returns {Promise<Blob>} a JPEG */
async function smaller(file) {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new UnreadablePhoto();
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  // What was transparent would become black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new UnreadablePhoto())), 'image/jpeg', QUALITY);
  });
}

class UnreadablePhoto extends Error {}

function refusalOf(error) {
  if (error instanceof UnreadablePhoto) return say('この写真は読めませんでした。JPEG、PNG、WebP の写真を選んでください。');
  if (error.status === 404 || error.status === 405) return say('ここでは、まだ写真を受けつけていません。写真なしで送ってください。');
  if (error.status === 413) return say('写真が大きすぎます。8MBより小さい写真を選んでください。');
  return [say('写真を送れませんでした。'), describeProblem(error)].join(BETWEEN_SENTENCES);
}
