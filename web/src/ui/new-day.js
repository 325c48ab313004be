/**
 * A page that has been open since yesterday would go on calling yesterday today: it is loaded anew. All that is shown
 * stands in the address.
 */

const OFTEN_MS = 60_000;
const day = () => new Date().toDateString();
const opened = day();

function look() {
  if (!document.hidden && day() !== opened) location.reload();
}

document.addEventListener('visibilitychange', look);
setInterval(look, OFTEN_MS);
