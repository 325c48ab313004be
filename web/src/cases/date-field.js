import { textField } from '../add/controls.js';

/**
 * A day.
 *
 * @param {{id: string, label: string, path: string, value: string, onInput: (day: string) => void, hint?: string, min?: string,
 *     max?: string, required?: boolean}} options
 */
export function dateField({ min, max, ...rest }) {
  return textField({ ...rest, attributes: { type: 'date', min, max } });
}
