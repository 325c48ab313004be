import { press, textField } from '../add/controls.js';
import { element } from '../ui/element.js';
import { createQr } from '../ui/qr.js';
import { formatFullDate } from '../format/date.js';
import { officeWords, setOfficeWords } from '../state/device.js';
import { about, whom } from './words.js';

/**
 * A postcard (100 × 148 mm) for each resource, with its link as a QR code: for who reads no mail. Shown before it is
 * printed, where each link can be copied too.
 *
 * @param {{one: import('../api/inventory.js').Left, link: string, qr: {size: number, path: string}}[]} links
 * @param {import('../account/start.js').Workplace} workplace
 * @param {() => void} onClose
 */
export function createPostcards(links, { site, places }, onClose) {
  const offices = [];
  const status = element('p', { class: 'hint', role: 'status' });
  const tell = () => offices.forEach((office) => {
    office.textContent = officeWords() || '(電話番号は、この上の欄に書きます)';
  });

  const cards = links.map(({ one, link, qr }) => {
    const office = element('span', {});
    offices.push(office);
    return element('li', {},
      element('article', { class: 'postcard', 'aria-label': `${one.name}のはがき` },
        element('p', { class: 'postcard__from' }, `${site.municipality?.name ?? ''} 地域資源マップ「つなぎ」`),
        element('p', { class: 'postcard__title' }, '活動の確認の、おねがい'),
        element('p', { class: 'postcard__name' }, one.name),
        element('p', { class: 'postcard__about' }, about(one, (id) => places.name(id))),
        element('div', { class: 'postcard__way' }, createQr(qr, `${one.name}の確認のページ`),
          element('ol', { class: 'postcard__steps' }, ...['電話のカメラで、左の四角を写します。', '出てきたページを開きます。', '「まだやっています」「変わりました」「終わりました」のどれかを押します。']
            .map((text) => element('li', {}, text)))),
        element('p', {}, 'カメラが使えないときは、電話でもけっこうです：', office),
        element('p', { class: 'postcard__link' }, link)),
      element('div', { class: 'form-buttons postcard__tools' }, press(`リンクをコピー(${one.name})`, () => void copy(one, link))));
  });

  async function copy(one, link) {
    try {
      await navigator.clipboard.writeText(link);
      status.textContent = `「${one.name}」のリンクをコピーしました。その活動をしている人にだけ渡してください。`;
    } catch {
      status.textContent = 'コピーできませんでした。はがきの下のアドレスを選んで、コピーしてください。';
    }
  }

  tell();
  return sheet('paper--cards', `はがき ${links.length}枚`,
    'リンクは90日間、1回だけ使えます。この画面を閉じると、同じリンクはもう見られません。はがきの大きさ(100×148mm)の紙に印刷します。',
    [textField({
      id: 'office', label: '問い合わせ先(紙にのせます)', hint: '例：健康課 079-000-0000 平日9時〜17時', path: '', value: officeWords(), attributes: { maxlength: 80 },
      onInput: (text) => {
        setOfficeWords(text.trim());
        tell();
      },
    })], onClose, status, element('ul', { class: 'paper__cards' }, ...cards));
}

/**
 * A list to call by, on A4: what to say, and boxes to tick.
 *
 * @param {import('../api/inventory.js').Left[]} lines
 * @param {import('../account/start.js').Workplace} workplace
 * @param {() => void} onClose
 */
export function createCallList(lines, { site, places }, onClose) {
  const boxes = ['まだやっている', '変わった', '終わった', 'つながらない'];
  const row = (one) => element('tr', {},
    element('th', { scope: 'row' }, one.name, element('br', {}), element('span', { class: 'calls__who' }, whom(one))),
    element('td', { class: 'calls__phone' }, one.phone ?? '(番号なし)'),
    element('td', {}, about(one, (id) => places.name(id)), element('br', {}),
      element('span', { class: 'calls__who' }, one.verified_on ? `最後の確認 ${formatFullDate(one.verified_on)}${one.season ? '(季節のはじまり)' : ''}` : 'まだ確認されていません')),
    element('td', {}, element('ul', { class: 'calls__boxes' }, ...boxes.map((label) => element('li', {}, `□ ${label}`)))),
    element('td', { class: 'calls__note' }, ''));
  return sheet('paper--calls', `電話の一覧 ${lines.length}件`, 'A4の紙に印刷します。聞いたことを書きこみ、あとでこの画面のキー(1・2・3・0)で入れます。', [], onClose, null,
    element('div', { class: 'script' },
      element('p', { class: 'script__title' }, '電話で話すこと'),
      element('p', {}, `「${site.municipality?.name ?? ''}の地域資源マップ『つなぎ』の○○です。年に1回、のせている内容を確かめています。1分ほど、よろしいですか。`
        + '『(活動の名前)』は、いまも続けていますか。(日時)・(場所)・この電話番号は、変わっていませんか。ありがとうございました。」')),
    element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': '電話の一覧' },
      element('table', { class: 'table calls' },
        element('thead', {}, element('tr', {}, ...['活動', '電話', 'わかっていること', '答え', '書きこみ'].map((text) => element('th', { scope: 'col' }, text)))),
        element('tbody', {}, ...lines.map(row)))));
}

function sheet(kind, title, text, fields, onClose, status, ...content) {
  return element('section', { class: `paper ${kind}`, 'aria-labelledby': 'paper-title' },
    element('div', { class: 'paper__tools form-group' },
      element('h2', { class: 'form-title', id: 'paper-title', tabindex: '-1' }, title), element('p', {}, text), ...fields,
      element('div', { class: 'form-buttons' }, press('印刷する', () => window.print(), 'button--primary'), press('閉じて一覧にもどる', onClose)), status),
    ...content);
}
