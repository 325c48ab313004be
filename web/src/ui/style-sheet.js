/**
 * Loads a style sheet that only some visitors need. It stands before the one for paper, which has the last word.
 *
 * @param {string} name of a file in style/
 * @returns {Promise<void>} when it is there, or cannot be had: what it is for can be read without it
 */
export function loadStyle(name) {
  const href = `/style/${name}`;
  if (document.head.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    link.href = href;
    document.head.insertBefore(link, document.head.querySelector('link[media="print"]'));
  });
}
