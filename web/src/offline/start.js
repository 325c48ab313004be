/**
 * Lets the browser keep this page for places without signal, and takes up new versions. Loaded a while after the page,
 * so that it takes nothing from it. Without encryption browsers have none of this: the page works without.
 */

const workers = navigator.serviceWorker;

async function start() {
  let held = Boolean(workers?.controller);
  workers?.addEventListener('controllerchange', () => {
    // All that is shown stands in the address: loading anew is what keeps old and new modules apart.
    if (held) location.reload();
    else keepWhatIsShown();
    held = true;
  });
  const registration = await workers?.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
  if (!registration) return;
  registration.addEventListener('updatefound', () => whenReady(registration.installing));
  // The browser may have looked for a new version before this was loaded.
  whenReady(registration.installing);
  if (registration.waiting) offer(registration.waiting);
  else if (held) registration.update().catch(() => {});
}

function whenReady(worker) {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && workers.controller) offer(worker);
  });
}

/** A page that nobody has touched yet, or nobody looks at, loads the new version at once; another asks. */
function offer(worker) {
  const take = () => worker.postMessage({ takeOver: true });
  if (document.hidden || untouched()) {
    take();
    return;
  }
  document.addEventListener('visibilitychange', take, { once: true });
  void import('./note.js').then(({ tellOfNew }) => tellOfNew(take));
}

/** Of this very page: what browsers call active lasts from page to page. */
function untouched() {
  return ['pointerdown', 'keydown'].every((sign) => performance.eventCounts?.get(sign) === 0);
}

function keepWhatIsShown() {
  const seen = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/api/v1/'));
  workers.controller?.postMessage({ keep: [...new Set(seen)] });
}

void start();
