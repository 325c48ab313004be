package jp.tsunagi.api.http;

import java.util.regex.Pattern;

/** What of a text people cannot see and nobody means to send. */
final class Characters {

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private Characters() {}

  /**
   * Without control characters, which a form cannot make, and without the marks that turn the
   * direction of writing, by which a text can be made to look like another; line ends of all kinds
   * are line feeds.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    LINE_END
        .matcher(text)
        .replaceAll("\n")
        .codePoints()
        .filter(one -> one == '\n' || one == '\t' || !unseen(one))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean unseen(int codePoint) {
    int type = Character.getType(codePoint);
    boolean turns = codePoint >= 0x202A && codePoint <= 0x202E;
    boolean isolates = codePoint >= 0x2066 && codePoint <= 0x2069;
    return type == Character.CONTROL || type == Character.SURROGATE || turns || isolates;
  }
}
