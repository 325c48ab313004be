package jp.tsunagi.core.matching;

/**
 * What a memo seems to say, to be accepted or not.
 *
 * @param value id of a category, role, barrier, concern or means (such as {@code car:tue,thu}), or
 *     days such as {@code mon,wed}
 * @param name as people are told it
 * @param words the part of the memo that led to it
 * @param start of that part, in UTF-16 units as JavaScript counts
 * @param end of that part, not included
 */
public record Proposal(Kind kind, String value, String name, String words, int start, int end) {

  /** What it is. */
  public enum Kind {
    WISH,
    ROLE,
    BARRIER,
    CONCERN,
    MEANS,
    DAYS
  }
}
