/** What stands on the page for the words of the API. */

export const STEPS = {
  contacted: '連絡した', listened: '話を聞いた', introduced: '紹介した', attended: 'はじめて参加した',
  still_after_1_month: '1か月後も続いている', still_after_3_months: '3か月後も続いている', still_after_6_months: '6か月後も続いている',
  stopped: 'やめた',
};

export const STEP_ICONS = {
  contacted: 'phone', listened: 'people', introduced: 'share', attended: 'place', still_after_1_month: 'verified',
  still_after_3_months: 'verified', still_after_6_months: 'verified', stopped: 'close',
};

/** Steps that lead somewhere. */
export const STEPS_WITH_PLACE = Object.keys(STEPS).slice(2);

export const STOPS = {
  not_for_me: '合わなかった', people: '人との関係', too_far: '遠い・行けない', cost: 'お金がかかる', health: '体の調子',
  no_time: '時間がない', found_another: 'ほかの所を見つけた', resource_ended: '活動が終わった', undisclosed: '言いたくない',
};

export const RECIPIENTS = {
  clinic: '依頼した医療機関', resource: '紹介先の団体・場所', family: '家族', welfare_commissioner: '民生委員', companion: '同じ願いをもつ仲間',
};

export const CHANNELS = { paper: '紙', fax: 'FAX', phone: '電話', form: '専用フォーム' };

export const REASONS = {
  alone: 'ひとりでいる時間が長い', low_mood: '気分の落ち込み・不安', forgetful: 'もの忘れ', inactive: '体を動かさない',
  frequent_visits: 'たびたびの受診・電話', habits: '減量・服薬・生活習慣', livelihood: 'お金・仕事・住まい', family: '家族のこと',
  unknown_life: 'くらしのようすが分からない', communication: '話しづらさ', other: 'そのほか',
};

export const REMINDERS = {
  no_contact: ['phone', '6営業日、連絡をとっていません'],
  no_attendance: ['when', '紹介から1か月。参加したかどうかが、まだ書かれていません'],
  still_going: ['people', '続いているかを聞くころです'],
  consent_ending: ['verified', '同意が30日以内に切れます(または切れています)'],
  retention_ending: ['note', '30日以内に、この記録を消します'],
};

export const CLOSINGS = {
  goes_on_alone: 'ひとりで続けていける', declined: '本人がのぞまない', other_service: 'ほかの支援につないだ', moved: '引っ越した',
  out_of_reach: '連絡がとれない', deceased: '亡くなった', other: 'そのほか',
};

const OLDEST = 10;

/** What can be chosen of decades. @type {[string, string][]} */
export const DECADES = Array.from({ length: OLDEST + 1 }, (_, band) => [String(band), decade(band)]);

/** 「60代」. @param {number|undefined} band decades */
export function decade(band) {
  if (band === undefined) return '年代は不明';
  if (band === 0) return '10歳未満';
  return band >= OLDEST ? '100歳以上' : `${band}0代`;
}

/** Who somebody is, as far as a case says. @param {{age_band?: number, area?: string}} one @param {(id: string) => string} areaName */
export function whoIsIt({ age_band: band, area }, areaName) {
  return [decade(band), (area && areaName(area)) || '地区は不明'].join('　');
}
