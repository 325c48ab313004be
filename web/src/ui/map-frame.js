import { element } from './element.js';
import { say } from '../words/say.js';

/**
 * A map beside what is said in words: its frame, and a note for when there are no tiles or no map at all. Leaflet comes
 * when it is opened.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {string} [options.className] beside that of every such map
 * @param {string} options.failed said when there is no map: how one goes on without
 * @param {{site: import('../api/types.js').Site, places: import('../state/reference.js').Places, vocabulary: import('../state/reference.js').Vocabulary}} options.context
 */
export function createMapFrame({ label, className = '', failed, context: { site, places, vocabulary } }) {
  const canvas = element('div', { class: 'map' });
  const note = element('p', { class: 'map-note', role: 'status' });
  const root = element('div', { class: `place-map ${className}`.trim(), role: 'group', 'aria-label': label },
    canvas, element('div', { class: 'map-notes' }, note));

  return {
    root,
    /**
     * @param {object} [options] as of ResourceMap.create
     * @returns {Promise<import('../map/resource-map.js').ResourceMap|null>} null when there is none
     */
    async open(options = {}) {
      try {
        const { ResourceMap } = await import('../map/resource-map.js');
        return await ResourceMap.create(canvas, {
          site, places, vocabulary, onSelect: () => {}, onPoint: () => {}, onPick: () => {}, ...options,
          onTiles: (available) => {
            root.classList.toggle('has-tiles', available);
            note.textContent = available ? '' : say('背景地図を表示できません');
          },
        });
      } catch {
        note.textContent = failed;
        return null;
      }
    },
  };
}
