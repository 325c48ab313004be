package jp.tsunagi.importer.sample;

/**
 * Words of a sheet and what they mean.
 *
 * @param rule RFC 5545 rule, times and exceptions that a right reading finds, such as {@code
 *     FREQ=WEEKLY;BYDAY=WE 13:30-15:00 -holidays}; empty when there is none to find
 * @param recurring false for a one-off date
 */
record Schedule(String words, String rule, boolean recurring) {
  static final Schedule NONE = new Schedule("", "", false);
}
