package jp.tsunagi.core.transit;

/** Whether a wheelchair can be taken along. */
public enum Accessible {
  UNKNOWN(0),
  YES(1),
  NO(2);

  private final int number;

  Accessible(int number) {
    this.number = number;
  }

  /** GTFS's number. */
  public int number() {
    return number;
  }

  /** By GTFS's number; unknown for anything else. */
  public static Accessible of(int number) {
    return number == 1 ? YES : number == 2 ? NO : UNKNOWN;
  }
}
