package jp.tsunagi.importer.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a sheet seem to be about, for a clerk to look over.
 *
 * @param columns one per column, in the sheet's order
 */
public record Proposal(List<Proposed> columns) {
  public Proposal {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param field null when neither label nor cells tell
   * @param confidence 0 to 1
   * @param reason what it was told by, in Japanese
   * @param samples cells of the column, at most two, each of one line
   */
  public record Proposed(
      String label, @Nullable Field field, double confidence, String reason, List<String> samples) {
    public Proposed {
      samples = List.copyOf(samples);
    }
  }
}
