package jp.tsunagi.importer.sheet;

import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * How a text quotes cells that hold delimiters or line breaks.
 *
 * @param quote the sign around such cells
 * @param backslash true when a quote inside is written {@code \"}, as databases export it; else it
 *     is doubled (RFC 4180)
 * @param spaced true when a space stands between a delimiter and a quote
 */
record Quoting(char quote, boolean backslash, boolean spaced) {
  private static final Pattern SPACED = Pattern.compile("\"[,;|] +\"");

  private static final Pattern SINGLE_QUOTED =
      Pattern.compile("\\A\\s*'[^'\"\\r\\n]*'(?:.'[^'\\r\\n]*')+\\s*$", Pattern.MULTILINE);

  /** Tells by the first lines, and by the escapes of the whole text. */
  static Quoting of(String head, TextScan scan) {
    if (SINGLE_QUOTED.matcher(head).lookingAt()) {
      return new Quoting('\'', false, false);
    }
    return new Quoting(
        '"', !scan.doubledQuote() && scan.escapedQuote(), SPACED.matcher(head).find());
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
            .setIgnoreSurroundingSpaces(spaced)
            .setLenientEof(sample)
            .setTrailingData(true);
    return (backslash ? format.setEscape('\\') : format).get();
  }
}
