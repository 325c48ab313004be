/**
 * Before anything is seen: language, text size, contrast and colours, as the address or this device has them. A classic
 * script, so that it runs while the page is read. It also waits for the button #reading, behind which all of them are
 * chosen.
 */
(({ documentElement: root, currentScript: script, head }) => {
  const kept = (storage, name) => {
    try {
      return window[storage].getItem(`tsunagi.${name}`);
    } catch {
      return null;
    }
  };
  for (const name of ['size', 'contrast', 'theme']) {
    const value = kept('localStorage', name);
    if (value) root.dataset[name] = value;
  }
  document.addEventListener('click', ({ target }) => {
    if (target.closest?.('#reading')) import('/words/reading-panel.js').then(({ openReading }) => openReading());
  });

  // Code that has not arrived cannot say so itself, and has no words but these.
  addEventListener('error', ({ target, error }) => {
    const unread = error instanceof SyntaxError && document.readyState !== 'complete';
    if (target.type !== 'module' && !unread) return;
    const lang = root.lang === 'ja' ? 'ja' : 'en';
    const [text, again] = {
      ja: ['このページを読み込めませんでした。', 'もう一度ためす'],
      en: ['This page could not be loaded. ', 'Try again'],
    }[lang];
    const notice = Object.assign(document.createElement('p'), { className: 'notice notice--problem', role: 'alert', lang });
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: again });
    button.addEventListener('click', () => location.reload());
    notice.append(text, button);
    root.classList.remove('is-translating');
    const place = document.querySelector('[aria-busy=true]') ?? document.querySelector('main');
    place.removeAttribute('aria-busy');
    place.replaceChildren(notice);
  }, true);

  const preload = (href) => head.append(Object.assign(document.createElement('link'), {
    rel: 'preload', as: 'fetch', href, crossOrigin: 'anonymous',
  }));
  // What a page asks whose address asks nothing: on its way before the code that asks it.
  if (script.dataset.ask && !location.search) preload(script.dataset.ask);

  // A page that is not translated stays Japanese throughout.
  if (!('translated' in script.dataset)) return;
  const tags = { ja: 'ja', easy: 'ja', en: 'en', zh: 'zh-Hans', vi: 'vi', pt: 'pt' };
  const asked = new URLSearchParams(location.search).get('lang');
  const language = [asked, kept('sessionStorage', 'language'), kept('localStorage', 'language')].find((each) => tags[each]);
  try {
    // Whoever came by a link keeps its language from page to page; the device's own is what was chosen here.
    // In a frame of another site it stays with the frame's own address.
    if (tags[asked] && script.dataset.translated !== 'unkept') sessionStorage.setItem('tsunagi.language', asked);
  } catch {
    // A browser that keeps nothing has the address.
  }
  if (!language || language === 'ja') return;
  root.dataset.language = language;
  root.lang = tags[language];
  root.classList.add('is-translating');
  setTimeout(() => root.classList.remove('is-translating'), 4000);
  preload(`/words/${language}.json`);
})(document);
