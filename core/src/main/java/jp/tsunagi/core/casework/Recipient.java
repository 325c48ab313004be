package jp.tsunagi.core.casework;

/** To whom something of somebody may be told, if they agree (同意の相手). */
public enum Recipient {
  CLINIC,
  RESOURCE,
  FAMILY,
  /** 民生委員. */
  WELFARE_COMMISSIONER,
  /** Somebody with the same wish (仲間). */
  COMPANION
}
