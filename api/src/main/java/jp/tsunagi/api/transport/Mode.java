package jp.tsunagi.api.transport;

/** By what one gets there. */
public enum Mode {
  WALK,
  BICYCLE,
  CAR,
  /** Bus and train, with walks. */
  TRANSIT,
  /** A demand taxi, within its zone. */
  TAXI,
  /** 送迎: the resource fetches people. */
  PICKUP
}
