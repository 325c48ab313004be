package jp.tsunagi.importer.load;

import java.time.LocalDate;
import java.util.Set;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;

/**
 * What becomes of stored rows that the sheets of an import no longer have.
 *
 * @param sources whose sheets were read, all of each
 * @param complete true when the sheets are the whole truth: what they do not have is withdrawn;
 *     otherwise it stays and is marked for review
 * @param today day of the import
 */
public record Absence(Set<String> sources, boolean complete, LocalDate today) {

  /** Nothing was read, hence nothing is missing. */
  public static final Absence NONE = new Absence(Set.of(), false, LocalDate.EPOCH);

  public Absence {
    sources = Set.copyOf(sources);
  }

  /** A stored row that no row of this import is. */
  SourceRow see(SourceRow row) {
    if (!sources.contains(row.source()) || row.state() == State.WITHDRAWN) {
      return row;
    }
    if (complete) {
      return row.became(State.WITHDRAWN, null, row.notices()).missing(since(row));
    }
    return row.missing(since(row));
  }

  private LocalDate since(SourceRow row) {
    LocalDate since = row.missingSince();
    return since == null ? today : since;
  }
}
