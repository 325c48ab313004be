import { fetchResource } from '../api/client.js';

const AT_ONCE = 6;

/**
 * The resources of a list, each asked for by itself: so each is there without signal, whatever the list.
 *
 * @param {string[]} ids
 * @returns {Promise<{id: string, feature?: import('../api/types.js').Feature, error?: any}[]>} in the same order; error: why
 *     one could not be had, of kind `missing` when it exists no more
 */
export async function fetchFeatures(ids) {
  const found = new Array(ids.length);
  let next = 0;
  async function lane() {
    while (next < ids.length) {
      const i = next++;
      const id = ids[i];
      found[i] = await fetchResource(id).then((feature) => ({ id, feature }), (error) => ({ id, error }));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return found;
}
