package jp.tsunagi.importer.sheet;

import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * How a text quotes cells that hold delimiters or line breaks.
 *
 * @param quote the sign around such cells
 * @param backslash true when a quote inside is written {@code \"}, as databases export it; else it
 *     is doubled (RFC 4180)
 */
record Quoting(char quote, boolean backslash) {
  private static final Pattern SINGLE_QUOTED =
      Pattern.compile("\\A\\s*'[^'\"\\r\\n]*'(?:.'[^'\\r\\n]*')+\\s*$", Pattern.MULTILINE);
  private static final Pattern ESCAPED_QUOTE =
      Pattern.compile("[^\\\\,;|\\t\\r\\n]\\\\\"[^,;|\\t\\r\\n]");

  /** Tells by the first line, and by the escapes of the whole text. */
  static Quoting of(String text) {
    if (SINGLE_QUOTED.matcher(text).lookingAt()) {
      return new Quoting('\'', false);
    }
    boolean doubled = text.contains("\"\"");
    return new Quoting('"', !doubled && ESCAPED_QUOTE.matcher(text).find());
  }

  /**
   * The format for the parser.
   *
   * @param sample true for a text that was cut off, perhaps inside quotes
   */
  CSVFormat format(char delimiter, boolean sample) {
    CSVFormat.Builder format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setQuote(quote)
            .setIgnoreEmptyLines(false)
            .setLenientEof(sample)
            .setTrailingData(true);
    return (backslash ? format.setEscape('\\') : format).get();
  }
}
