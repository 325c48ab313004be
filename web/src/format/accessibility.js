/** What is known about a place for people who cannot take it for granted. */

const QUESTIONS = [
  ['wheelchair', '車いす', '入れます', '入れません'],
  ['accessible_toilet', '車いす用トイレ', 'あります', 'ありません'],
  ['handrail', '手すり', 'あります', 'ありません'],
  ['parking', '駐車場', 'あります', 'ありません'],
  ['hearing_loop', '補聴器用の設備', 'あります', 'ありません'],
  ['indoor', '屋内', '屋内です', '屋外です'],
];

/**
 * Each question with its answer: a mark and a word, so that neither stands alone.
 *
 * @param {Record<string, boolean|string>|undefined} accessibility
 * @returns {{label: string, mark: '○'|'×'|'?', answer: string, state: 'yes'|'no'|'unknown'}[]}
 */
export function describeAccessibility(accessibility) {
  return QUESTIONS.map(([key, label, yes, no]) => {
    const value = accessibility?.[key];
    if (value === true) return { label, mark: '○', answer: yes, state: 'yes' };
    if (value === false) return { label, mark: '×', answer: no, state: 'no' };
    return { label, mark: '?', answer: '不明', state: 'unknown' };
  });
}
