/** The sheet for the wall needs no script but for its button: without one, the browser's menu prints it. */
const button = document.getElementById('print');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
