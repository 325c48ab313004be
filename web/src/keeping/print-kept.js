import { say } from '../words/say.js';
import { printList } from './list-sheet.js';
import { listAddress } from './share.js';

/** Prints what is kept, or what was handed over. @param {{features: () => any[]}} list @param {any} context @param {string} title */
export function printKept(list, context, title) {
  const features = list.features();
  return printList({
    title: title || say('とっておいたもの'),
    notes: [say('{count}件', { count: features.length })],
    features,
    address: listAddress(features, title),
  }, context);
}
