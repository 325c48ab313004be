const NAMES = {
  name: '名前', name_kana: 'よみかた', categories: '種類', description: '説明', organization: '団体', venue: '場所の名前', address: '住所',
  area: '地区', location: '地図の場所', schedule: '日時', contact: '連絡先', cost: 'お金', eligibility: '対象', accessibility: '設備',
  booking: '予約', pickup: '送迎', note: '備考', photo: '写真', ended_on: '終わった日',
};

/** What people call a field of the API. @param {string} field @returns {string} */
export function fieldName(field) {
  return NAMES[field] ?? field;
}

/** What people call the field that a path leads to: 日時 for content.schedule.rules.0. @param {string} path @returns {string} '' for none */
export function nameOfPath(path) {
  return path.startsWith('content.') ? fieldName(path.split('.')[1]) : '';
}
