package jp.tsunagi.core.casework;

/** An answer to a question about living circumstances. */
public enum Answer {
  GOOD,
  FAIR,
  POOR,
  /** 答えたくない. */
  UNDISCLOSED
}
