import { createAlert, describeRefusal } from '../account/secret-form.js';

/** So many find room on the paper. */
const MOST = 5;

/**
 * Makes a prescription of a shortlist and shows it; what makes it is loaded when it is asked for.
 *
 * @param {object} wanted
 * @param {{resource: string, note?: string}[]} wanted.shortlist in its order
 * @param {{lat: number, lon: number}|{area: string}|undefined} wanted.origin
 * @param {{means?: {mode: string}[], walk_minutes?: number}|undefined} wanted.travel of a need
 * @param {string} [wanted.code] of the case
 * @param {<T>(act: () => Promise<T>) => Promise<T>} wanted.asked
 * @param {HTMLElement} status where it is said what went wrong
 */
export async function prescribe({ shortlist, origin, travel, code, asked }, status) {
  status.textContent = '処方箋を作っています…';
  try {
    const { openPrescription } = await import('./open.js');
    await openPrescription({
      items: shortlist.slice(0, MOST).map(({ resource, note }) => ({ resource, note: note || undefined })),
      origin, means: meansOf(travel), code, asked,
    });
    status.textContent = shortlist.length > MOST ? `紙にのるのは、上から${MOST}件です。` : '';
  } catch (error) {
    status.replaceChildren(createAlert(describeRefusal(error)));
  }
}

/** By what the person goes, as far as it is known. */
function meansOf(travel) {
  if (!travel) return undefined;
  const modes = [...new Set((travel.means ?? []).map(({ mode }) => mode))];
  return { ...(modes.length ? { modes } : {}), ...(travel.walk_minutes === undefined ? {} : { max_walk: travel.walk_minutes }) };
}
