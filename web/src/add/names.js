import { say } from '../words/say.js';

const NAMES = {
  name: say('名前'), name_kana: say('よみかた'), categories: say('種類'), description: say('説明'), organization: say('団体'), venue: say('場所の名前'), address: say('住所'),
  area: say('地区'), location: say('地図の場所'), schedule: say('日時'), contact: say('連絡先'), cost: say('お金'), eligibility: say('対象'), accessibility: say('設備'),
  booking: say('予約'), pickup: say('送迎'), note: say('備考'), photo: say('写真'), ended_on: say('終わった日'),
};

/** What people call a field of the API. @param {string} field @returns {string} */
export function fieldName(field) {
  return NAMES[field] ?? field;
}

/** What people call the field that a path leads to: 日時 for content.schedule.rules.0. @param {string} path @returns {string} '' for none */
export function nameOfPath(path) {
  return path.startsWith('content.') ? fieldName(path.split('.')[1]) : '';
}
