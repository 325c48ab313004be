import { createAlert, describeRefusal } from '../account/secret-form.js';

/** So many find room on the paper. */
const MOST = 5;

/**
 * Makes a prescription of a shortlist and shows it; what makes it is loaded when it is asked for.
 *
 * @param {object} wanted
 * @param {{resource: string, note?: string}[]} wanted.shortlist in its order
 * @param {{travel?: object, barriers?: string[]}|undefined} wanted.need
 * @param {string} [wanted.code] of the case
 * @param {<T>(act: () => Promise<T>) => Promise<T>} wanted.asked
 * @param {HTMLElement} status where it is said what went wrong
 */
export async function prescribe({ shortlist, need, code, asked }, status) {
  status.textContent = '処方箋を作っています…';
  try {
    const { openPrescription } = await import('./open.js');
    await openPrescription({
      items: shortlist.slice(0, MOST).map(({ resource, note }) => ({ resource, note: note || undefined })),
      travel: placed(need?.travel), wheelchair: need?.barriers?.includes('wheelchair') || undefined, code, asked,
    });
    status.textContent = shortlist.length > MOST ? `紙にのるのは、上から${MOST}件です。` : '';
  } catch (error) {
    status.replaceChildren(createAlert(describeRefusal(error)));
  }
}

/** Ways can be told from somewhere only. */
function placed(travel) {
  return travel?.area || travel?.point ? travel : undefined;
}
