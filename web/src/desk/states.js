/** What a steward calls what was sent, and what became of it. */

export const KINDS = { new: '新しい活動', correction: '直し', seed: 'タネ' };

export const STATES = { pending: '待っています', asked: '質問中', approved: '公開・反映した', refused: '見送った', withdrawn: '取り下げ' };

/** Whether it waits for a decision. @param {{state: string}} one */
export function isOpen({ state }) {
  return state === 'pending' || state === 'asked';
}

/** Whether a decision on it can be undone. @param {{state: string}} one */
export function canUndo({ state }) {
  return ['approved', 'refused', 'asked'].includes(state);
}

/** What approving is called: something new appears, a correction changes what is there. @param {{kind: string}} one */
export function approveLabel({ kind }) {
  return kind === 'correction' ? '反映する' : '公開する';
}
