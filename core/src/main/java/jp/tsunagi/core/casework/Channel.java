package jp.tsunagi.core.casework;

/** How a referral came. */
public enum Channel {
  PAPER,
  FAX,
  PHONE,
  /** The form behind a clinic's one-time link. */
  FORM
}
