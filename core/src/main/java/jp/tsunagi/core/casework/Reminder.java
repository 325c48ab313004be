package jp.tsunagi.core.casework;

/** What a link worker is reminded of. */
public enum Reminder {
  /** Nobody was in touch for six working days. */
  NO_CONTACT,
  /** Introduced a month ago, and nobody noted whether they went. */
  NO_ATTENDANCE,
  /** Whether it goes on was to be asked: after one, three and six months. */
  STILL_GOING,
  /** A consent ends within thirty days, or has ended. */
  CONSENT_ENDING,
  /** The case is to be erased within thirty days. */
  RETENTION_ENDING
}
