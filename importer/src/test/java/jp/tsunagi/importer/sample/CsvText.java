package jp.tsunagi.importer.sample;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows as delimited text, quoted where needed, in an encoding of one's choice. */
final class CsvText {
  static final Charset CP932 = Charset.forName("windows-31j");

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row and returns its number as a spreadsheet counts. */
  int add(List<String> row) {
    rows.add(row);
    return rows.size();
  }

  int addedRows() {
    return rows.size();
  }

  int addBlank(int columns) {
    return add(Collections.nCopies(columns, ""));
  }

  byte[] bytes(String delimiter, String lineEnd, Charset charset) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(String.join(delimiter, row.stream().map(c -> quote(c, delimiter)).toList()));
      text.append(lineEnd);
    }
    return encode(text.toString(), charset);
  }

  byte[] bytesWithBom(String lineEnd) {
    byte[] body = bytes(",", lineEnd, StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(body.length + 3);
    return out.put((byte) 0xEF).put((byte) 0xBB).put((byte) 0xBF).put(body).array();
  }

  private static String quote(String cell, String delimiter) {
    boolean needed = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n");
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** CP932 has the full-width tilde, not the wave dash; any other stranger is a mistake of ours. */
  private static byte[] encode(String text, Charset charset) {
    String fitting = charset.equals(CP932) ? text.replace('〜', '～').replace('−', '－') : text;
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(fitting));
      byte[] out = new byte[bytes.remaining()];
      bytes.get(out);
      return out;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("not in " + charset + ": " + text.length(), e);
    }
  }
}
