/**
 * Which control of a step has the focus, in words that still hold when the step is drawn anew.
 *
 * @param {Element|null} focused
 * @returns {{id: string, path: string, label: string}}
 */
export function focusKey(focused) {
  return { id: focused?.id ?? '', path: pathOf(focused), label: labelOf(focused) };
}

/** @param {HTMLElement} root @param {{id: string, path: string, label: string}} key */
export function focusAgain(root, { id, path, label }) {
  const controls = [...root.querySelectorAll('input, select, textarea, button')];
  const found = controls.find((control) => id && control.id === id)
    ?? controls.find((control) => label && pathOf(control) === path && labelOf(control) === label)
    ?? controls.find((control) => path && pathOf(control) === path)
    ?? controls[0];
  found?.focus({ preventScroll: true });
}

function pathOf(control) {
  return control?.closest('[data-path]')?.dataset.path ?? '';
}

function labelOf(control) {
  return (control?.closest('label') ?? control)?.textContent ?? '';
}
