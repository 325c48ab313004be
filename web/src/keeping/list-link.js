/**
 * A list of resources as a link that no server sees: all of it stands behind #. An id is 16 bytes, 22 letters of
 * base64url (RFC 4648, section 5); the title is UTF-8 in the same letters, so that mails and messages leave the link whole.
 */

const ID_LETTERS = 22;
const LONGEST_TITLE = 30;

/**
 * @param {string[]} ids UUIDs
 * @param {string} title what who shares it calls it; may be empty
 * @returns {string} the part behind #
 */
export function writeList(ids, title) {
  const list = ids.map((id) => encode(Uint8Array.from(id.replaceAll('-', '').match(/../g), (hex) => parseInt(hex, 16)))).join('');
  const named = title.trim() ? `&title=${encode(new TextEncoder().encode([...title.trim()].slice(0, LONGEST_TITLE).join('')))}` : '';
  return `list=${list}${named}`;
}

/**
 * @param {string} fragment location.hash
 * @returns {{ids: string[], title: string}|null} null when it is no list; what cannot be read of it is left out
 */
export function readList(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const list = given.get('list');
  if (list === null) return null;
  const ids = (list.match(new RegExp(`[\\w-]{${ID_LETTERS}}`, 'g')) ?? []).map(readId);
  return { ids: [...new Set(ids)].filter(Boolean), title: readTitle(given.get('title')) };
}

function readId(letters) {
  const bytes = decode(letters);
  if (bytes?.length !== 16) return '';
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function readTitle(letters) {
  const bytes = decode(letters ?? '');
  return bytes ? [...new TextDecoder().decode(bytes)].slice(0, LONGEST_TITLE).join('') : '';
}

function encode(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(letters) {
  try {
    return Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
