package jp.tsunagi.importer.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;
import jp.tsunagi.core.text.TextFile;

/** What one look at a whole text tells, whatever its length. For one thread. */
final class TextScan {
  private static final int BUFFER = 65_536;
  private static final String NOT_AROUND_A_QUOTE = ",;|\t\r\n";

  /** What may stand behind a quote that ends a cell. */
  private static final BitSet PARTS_CELLS = parting();

  private long characters;
  private long odd;
  private long longestLine;
  private long line;
  private boolean doubledQuote;
  private boolean escapedQuote;

  /** Where a quote was opened and another one before it was closed, as far as lines are counted. */
  private boolean quoted;

  private boolean perhapsClosed;
  private boolean overLines;
  private boolean behindDelimiter;
  private long lines = 1;
  private long openedAt;
  private long neverClosedAt;

  /** The last three characters, the latest first. */
  private char first;

  private char second;
  private char third;

  private TextScan() {}

  private static BitSet parting() {
    BitSet signs = new BitSet();
    (NOT_AROUND_A_QUOTE + DelimitedText.RARE).chars().forEach(signs::set);
    return signs;
  }

  static TextScan of(TextFile file) throws IOException {
    TextScan scan = new TextScan();
    char[] buffer = new char[BUFFER];
    try (Reader reader = file.open()) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          scan.see(buffer[i]);
        }
      }
    }
    return scan;
  }

  private void see(char character) {
    characters++;
    odd += inNoText(character) ? 1 : 0;
    line = character == '\n' || character == '\r' ? 0 : line + 1;
    longestLine = Math.max(longestLine, line);
    doubledQuote |= character == '"' && first == '"';
    quote(character);
    lines += character == '\n' || (first == '\r' && character != '\n') ? 1 : 0;
    escapedQuote |=
        first == '"'
            && second == '\\'
            && third != '\\'
            && third != '\0'
            && NOT_AROUND_A_QUOTE.indexOf(third) < 0
            && NOT_AROUND_A_QUOTE.indexOf(character) < 0;
    third = second;
    second = first;
    first = character;
  }

  /**
   * Inside of quotes a quote that begins a cell of its own shows that those were never closed: what
   * stands between would go into one cell.
   */
  private void quote(char character) {
    if (perhapsClosed) {
      perhapsClosed = false;
      quoted = character == '"';
      boolean opens = behindDelimiter && !quoted && !PARTS_CELLS.get(character);
      if (opens && overLines && neverClosedAt == 0) {
        neverClosedAt = openedAt;
      }
    } else if (character == '"') {
      boolean atEdge = first == '\0' || NOT_AROUND_A_QUOTE.indexOf(first) >= 0;
      if (quoted) {
        perhapsClosed = first != '\\';
        behindDelimiter = atEdge;
      } else if (atEdge) {
        quoted = true;
        overLines = false;
        openedAt = lines;
      }
    } else if (character == '\n' || character == '\r') {
      overLines = true;
    }
  }

  /** Control characters but for tabs, breaks and the separators that some exports use. */
  private static boolean inNoText(char character) {
    boolean separator = (character >= 9 && character <= 13) || character == 1 || character == 31;
    return (character < 32 && !separator) || (character >= 127 && character < 160);
  }

  long characters() {
    return characters;
  }

  /** How many characters no text has. */
  long odd() {
    return odd;
  }

  /** Characters from break to break. */
  long longestLine() {
    return longestLine;
  }

  /** The line with a quote that is never closed, from 1; 0 when there is none to be seen. */
  long neverClosedAt() {
    return neverClosedAt;
  }

  /** True when a quote is written twice somewhere, as RFC 4180 has it inside of quotes. */
  boolean doubledQuote() {
    return doubledQuote;
  }

  /** True when a backslash stands before a quote inside of a cell. */
  boolean escapedQuote() {
    return escapedQuote;
  }
}
