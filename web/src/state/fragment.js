/**
 * What stands behind # in the address, which no server sees; it is taken out of the address and of the history, so that
 * nobody reads it there either.
 *
 * @returns {string} '' when there is nothing
 */
export function takeFragment() {
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (fragment) history.replaceState(null, '', location.pathname);
  return fragment;
}
