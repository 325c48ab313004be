package jp.tsunagi.core.casework;

/** Why a clinic refers somebody (依頼の理由). */
public enum ReferralReason {
  /** ひとりでいる時間が長い. */
  ALONE,
  /** 気分の落ち込み・不安. */
  LOW_MOOD,
  /** もの忘れ. */
  FORGETFUL,
  /** 体を動かさない. */
  INACTIVE,
  /** たびたびの受診・電話. */
  FREQUENT_VISITS,
  /** 減量・服薬・生活習慣. */
  HABITS,
  /** お金・仕事・住まい. */
  LIVELIHOOD,
  /** 家族のこと. */
  FAMILY,
  /** くらしのようすが分からない. */
  UNKNOWN_LIFE,
  /** 話しづらさ. */
  COMMUNICATION,
  OTHER
}
