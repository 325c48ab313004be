package jp.tsunagi.importer.schedule;

/**
 * A piece of a schedule's words.
 *
 * @param value the number, weekday (1 Monday to 7 Sunday), or year before an era's first
 * @param at where it begins in the folded text
 */
record Token(Kind kind, String text, int value, int at) {

  int end() {
    return at + text.length();
  }
}
