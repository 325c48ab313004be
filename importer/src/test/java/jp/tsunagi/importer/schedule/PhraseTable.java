package jp.tsunagi.importer.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of phrases and the rules that they mean. */
final class PhraseTable {

  static final int FISCAL_YEAR = 2026;

  /** A line of the table. */
  record Row(String heading, String phrase, String expected) {
    @Override
    public String toString() {
      return phrase;
    }
  }

  private PhraseTable() {}

  static List<Row> read(String name) {
    try (InputStream in =
        Objects.requireNonNull(PhraseTable.class.getResourceAsStream(name), name)) {
      String heading = "";
      java.util.ArrayList<Row> rows = new java.util.ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int arrow = line.lastIndexOf(" => ");
        if (line.startsWith("## ")) {
          heading = line.substring(3);
        } else if (arrow > 0 && !line.startsWith("#")) {
          String phrase = line.substring(0, arrow).replace("\\n", "\n");
          rows.add(new Row(heading, phrase, RuleNotation.sorted(line.substring(arrow + 4))));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
