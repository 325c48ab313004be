import { createAlert, describeRefusal } from '../account/secret-form.js';

/**
 * Makes a prescription of a case's shortlist; what makes it is loaded when it is asked for.
 *
 * @param {import('./case-view.js').Context} context
 * @param {{resource: string, note?: string}[]} shortlist
 * @param {HTMLElement} status where it is said what went wrong
 */
export async function prescribe({ desk, file }, shortlist, status) {
  const { support_case: one } = file;
  status.textContent = '処方箋を作っています…';
  try {
    const { openPrescription } = await import('../prescription/open.js');
    await openPrescription({
      items: shortlist.slice(0, MOST).map(({ resource, note }) => ({ resource, note })),
      origin: one.origin ?? (one.area ? { area: one.area } : undefined), means: meansOf(one.need), code: one.code, asked: desk.asked,
    });
    status.textContent = shortlist.length > MOST ? `紙にのるのは、上から${MOST}件です。` : '';
  } catch (error) {
    status.replaceChildren(createAlert(describeRefusal(error)));
  }
}

const MOST = 5;

/** By what the person goes, as far as the case says. @param {any} need */
function meansOf(need) {
  const travel = need?.travel;
  if (!travel) return undefined;
  const modes = [...new Set((travel.means ?? []).map(({ mode }) => mode))];
  return { ...(modes.length ? { modes } : {}), ...(travel.walk_minutes === undefined ? {} : { max_walk: travel.walk_minutes }) };
}
