/** The 棚卸し in words. Pure. */

/** What can be answered, by the key that does it. @type {[string, import('../api/inventory.js').Answer, string][]} */
export const ANSWERS = [['1', 'still', 'まだやっています'], ['2', 'changed', '変わりました'], ['3', 'ended', '終わりました'], ['0', 'unreached', 'つながらない']];

/** @param {import('../api/inventory.js').Answer} answer */
export function wordOf(answer) {
  return ANSWERS.find(([, each]) => each === answer)?.[2] ?? answer;
}

/** How far, in words and not only as a bar. @param {{total: number, verified: number}} step */
export function inShort({ total, verified }) {
  return `${total}件のうち${verified}件 (${percent({ total, verified })}%)`;
}

/** Never all of it as long as one is left. @param {{total: number, verified: number}} step */
export function percent({ total, verified }) {
  return total ? Math.floor((verified * 100) / total) : 100;
}

/** What is known of one, in one line. @param {import('../api/inventory.js').Left} one @param {(id: string) => string} areaName */
export function about(one, areaName) {
  return [one.schedule, one.venue, one.area && areaName(one.area)].filter(Boolean).join('　');
}

/** Whom to ask for, each once. @param {import('../api/inventory.js').Left} one */
export function whom({ contact, organization }) {
  return [...new Set([contact, organization].filter(Boolean))].join('・');
}
