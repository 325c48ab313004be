package jp.tsunagi.core.casework;

/** What happens between a referral and somebody who goes on by themselves (支援の経過), in order. */
public enum StepKind {
  /** 連絡した. */
  CONTACTED,
  /** 話を聞いた. */
  LISTENED,
  /** 紹介した. */
  INTRODUCED,
  /** はじめて参加した. */
  ATTENDED,
  /** 1か月後も続いている. */
  STILL_AFTER_1_MONTH,
  /** 3か月後も続いている. */
  STILL_AFTER_3_MONTHS,
  /** 6か月後も続いている. */
  STILL_AFTER_6_MONTHS,
  /** やめた. */
  STOPPED
}
