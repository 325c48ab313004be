import { relax } from './need.js';

/** Of these, a later one holds what an earlier one brought. */
const REPLACING = new Set(['walk', 'cost']);

/** The relaxations that were pressed since somebody last asked: each can be taken back, whatever else changed meanwhile. */
export class Relaxing {
  /** @type {{relaxation: import('../api/matching.js').Relaxation, undo: (later: import('./need.js').Need) => Partial<import('./need.js').Need>}[]} */
  #applied = [];

  /** @returns {import('../api/matching.js').Relaxation[]} */
  get applied() {
    return this.#applied.map(({ relaxation }) => relaxation);
  }

  /** Applies one, or takes it back. @param {import('./need.js').Need} need @param {import('../api/matching.js').Relaxation} relaxation @returns what changes */
  press(need, relaxation) {
    const pressed = this.#applied.find((one) => one.relaxation === relaxation);
    if (pressed) {
      this.#applied = this.#applied.filter((one) => one !== pressed);
      return pressed.undo(need);
    }
    const { change, undo } = relax(need, relaxation);
    const earlier = this.#applied.find((one) => REPLACING.has(relaxation.kind) && one.relaxation.kind === relaxation.kind);
    this.#applied = [...this.#applied.filter((one) => one !== earlier), { relaxation, undo: earlier?.undo ?? undo }];
    return change;
  }

  /** What was relaxed is now part of what is asked. */
  clear() {
    this.#applied = [];
  }
}
