/**
 * The address a telephone link dials. An extension is dialled by hand: it is said next to the number.
 *
 * @param {string} number as printed, e.g. 079-012-3456
 * @returns {string} e.g. tel:0790123456
 */
export function telephoneLink(number) {
  const digits = number.normalize('NFKC').replace(/[^\d+#*]/g, '');
  return `tel:${digits}`;
}

/** @param {import('../api/client.js').Phone} phone @returns {string} 「079-012-3456(内線12)」 */
export function formatPhone(phone) {
  return phone.extension ? `${phone.number}(内線${phone.extension})` : phone.number;
}
