package jp.tsunagi.importer.sheet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What programs leave in cells, which nobody wrote: ="0796620160", by which a zero is kept from
 * Excel, a page's line break, a formula that failed.
 */
final class Leftovers {
  private static final Pattern KEPT_AS_TEXT = Pattern.compile("\\s*=\\s*\"((?:[^\"]|\"\")*)\"\\s*");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|nbsp|#39);");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ", "#39", "'");

  private Leftovers() {}

  /** The cell without them. */
  static String without(String cell) {
    if (ErrorValue.is(cell)) {
      return "";
    }
    String words = cell;
    if (words.indexOf('=') >= 0) {
      Matcher kept = KEPT_AS_TEXT.matcher(words);
      words = kept.matches() ? kept.group(1).replace("\"\"", "\"") : words;
    }
    if (words.indexOf('<') >= 0) {
      words = BREAK.matcher(words).replaceAll("\n");
    }
    return words.indexOf('&') >= 0
        ? ENTITY
            .matcher(words)
            .replaceAll(name -> Matcher.quoteReplacement(ENTITIES.getOrDefault(name.group(1), "")))
        : words;
  }
}
