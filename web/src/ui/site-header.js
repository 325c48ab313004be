import { byId } from './element.js';

const SAMPLE = 'サンプルデータです。実在の活動ではありません。';

/** Names the place and says plainly when the data is a sample. @param {import('../api/client.js').Site} site */
export function showSite(site) {
  const place = `${site.municipality.name}の地域資源マップ`;
  document.title = `つなぎ — ${place}`;
  byId('site-name').textContent = place;
  document.body.classList.toggle('is-sample', site.sample);
  if (site.sample) byId('banner').textContent = SAMPLE;
}

/** The sentence that stands wherever sample data is shown. */
export { SAMPLE as SAMPLE_SENTENCE };
