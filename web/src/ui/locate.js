import { say } from '../words/say.js';

const OPTIONS = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 };
const REFUSALS = {
  1: say('現在地を使うことが許可されていません。端末やブラウザの設定で許可するか、地区を選んでください。'),
  2: say('現在地が分かりませんでした。地区を選んでください。'),
  3: say('現在地を調べるのに時間がかかっています。もう一度押すか、地区を選んでください。'),
};

/**
 * Asks the device where it is.
 *
 * @param {HTMLElement} button what was pressed; it cannot be pressed again before there is an answer
 * @param {(text: string) => void} tell
 * @param {(point: {lat: number, lon: number}) => void} onFound WGS84
 */
export function locate(button, tell, onFound) {
  if (!navigator.geolocation || !window.isSecureContext) {
    tell(say('この端末では現在地を使えません。地区を選んでください。'));
    return;
  }
  tell(say('現在地を調べています…'));
  button.setAttribute('aria-disabled', 'true');
  const settle = (text) => {
    tell(text);
    button.removeAttribute('aria-disabled');
  };
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    settle('');
    onFound({ lat: coords.latitude, lon: coords.longitude });
  }, (error) => settle(REFUSALS[error.code] ?? REFUSALS[2]), OPTIONS);
}
