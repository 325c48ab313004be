import { createQr } from '../ui/qr.js';
import { qrcode } from '../vendor/qrcode/qrcode.js';

const QUIET = 4;

/** Letters of a link whose code a telephone still reads from paper at five centimetres. */
const LONGEST = 760;

/**
 * The QR code (ISO/IEC 18004) of a link, made here: no server learns of it.
 *
 * @param {string} link @param {string} label what it leads to, for who does not see it
 * @returns {SVGSVGElement|null} null when the link is too long for one that can be read
 */
export function drawQr(link, label) {
  if (link.length > LONGEST) return null;
  // Of a long link, less that may be lost means larger squares.
  const code = qrcode(0, link.length > 300 ? 'L' : 'M');
  code.addData(link);
  code.make();
  return createQr({ size: code.getModuleCount() + 2 * QUIET, path: pathOf(code) }, label);
}

/** Runs of dark modules, row by row. */
function pathOf(code) {
  const size = code.getModuleCount();
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && code.isDark(y, x)) x++;
      if (x > from) path += `M${from + QUIET} ${y + QUIET}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}
