import { choiceOfOne } from '../add/controls.js';
import { createSecretForm } from '../account/secret-form.js';
import { describePlace } from './link-worker-place.js';

/**
 * Chooses who goes on with the cases of somebody who left. Whoever gives them sees none of them.
 *
 * @param {import('../api/link-workers.js').Leaver} leaver
 * @param {import('../api/link-workers.js').LinkWorker[]} workers
 * @param {(successor: import('../api/link-workers.js').LinkWorker) => Promise<void>} onSubmit
 */
export function createHandover({ account, name, cases }, workers, onSubmit) {
  let successor;
  return createSecretForm({
    label: `${name}さんの支援の引き継ぎ`, submit: `支援${cases}件を引き継ぐ`,
    fields: [choiceOfOne({
      label: 'だれに引き継ぐか', path: 'successor', value: '', className: 'picks--both', required: true,
      options: workers.filter((worker) => worker.account !== account).map((worker) => [worker.account, `${worker.name}　${describePlace(worker)}`]),
      onChange: (id) => {
        successor = workers.find((worker) => worker.account === id);
      },
    })],
    check: () => (successor ? [] : [{ path: 'successor', text: '引き継ぐ人を選んでください。' }]),
    onSubmit: () => onSubmit(successor),
  }).root;
}
