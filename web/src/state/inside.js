/**
 * One step into the page and, by the browser's back button, out again, while the address stays as it is. What is open
 * stands neither in the address nor in the history.
 */
export class Inside {
  #onLeave;

  /** @param {() => void} onLeave */
  constructor(onLeave) {
    this.#onLeave = onLeave;
    window.addEventListener('popstate', () => {
      if (!history.state?.inside) onLeave();
    });
  }

  enter() {
    if (!history.state?.inside) history.pushState({ inside: true }, '');
  }

  leave() {
    if (history.state?.inside) history.back();
    else this.#onLeave();
  }
}
