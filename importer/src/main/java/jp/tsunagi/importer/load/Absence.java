package jp.tsunagi.importer.load;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.core.resource.SourceRow.State;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of stored rows that the sheets of an import no longer have.
 *
 * @param sources whose sheets were read, all of each
 * @param rows only these; null for all of the sources
 * @param complete true when the sheets are the whole truth: what they do not have is withdrawn;
 *     otherwise it stays and is marked for review
 * @param today day of the import
 */
public record Absence(
    Set<String> sources, @Nullable Set<UUID> rows, boolean complete, LocalDate today) {

  /** Nothing was read, hence nothing is missing. */
  public static final Absence NONE = new Absence(Set.of(), false, LocalDate.EPOCH);

  public Absence {
    sources = Set.copyOf(sources);
    rows = rows == null ? null : Set.copyOf(rows);
  }

  public Absence(Set<String> sources, boolean complete, LocalDate today) {
    this(sources, null, complete, today);
  }

  /** The same for these rows and no others. */
  Absence only(Set<UUID> these) {
    return new Absence(sources, these, complete, today);
  }

  /** A stored row that no row of this import is. */
  SourceRow see(SourceRow row) {
    boolean looked = rows == null || rows.contains(row.id());
    if (!looked || !sources.contains(row.source()) || row.state() == State.WITHDRAWN) {
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
