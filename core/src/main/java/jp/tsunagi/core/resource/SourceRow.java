package jp.tsunagi.core.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Provenance: one row of a sheet exactly as received, and what became of it. Nothing a city hall
 * hands in is lost: rows read = published + merged + quarantined.
 *
 * @param id UUIDv5 of municipality, source and key
 * @param source name of the sheet's source, the file name unless told otherwise
 * @param sheet name of the sheet in the workbook; empty for a CSV file
 * @param rowNumber as a spreadsheet shows it, from 1
 * @param key what tells this row from the others of its source, see the importer's {@code identity}
 * @param raw header to cell, in the sheet's order, as received
 * @param record what the row was understood to say; null when it could not be understood
 * @param state what became of it
 * @param resource the resource it is part of; null when quarantined
 * @param missingSince day of the import whose sheet no longer had the row; null while it has
 * @param notices what the importer says about it
 */
public record SourceRow(
    UUID id,
    String municipality,
    String source,
    String sheet,
    int rowNumber,
    String key,
    Map<String, String> raw,
    @Nullable Resource record,
    State state,
    @Nullable UUID resource,
    @Nullable LocalDate missingSince,
    List<Notice> notices) {

  public SourceRow {
    notices = List.copyOf(notices);
  }

  /** The same row, of which something else became. */
  public SourceRow became(State state, @Nullable UUID resource, List<Notice> notices) {
    return with(state, resource, missingSince, notices);
  }

  /** The same row, which the latest sheet of its source does not have since that day. */
  public SourceRow missing(LocalDate since) {
    return with(state, resource, since, notices);
  }

  private SourceRow with(
      State state,
      @Nullable UUID resource,
      @Nullable LocalDate missingSince,
      List<Notice> notices) {
    return new SourceRow(
        id,
        municipality,
        source,
        sheet,
        rowNumber,
        key,
        raw,
        record,
        state,
        resource,
        missingSince,
        notices);
  }

  /** What became of a row. */
  public enum State {
    /** The first row of a resource. */
    PUBLISHED,
    /** A duplicate: its fields fill the gaps of the published one. */
    MERGED,
    /** Kept, not published, until somebody mends it (保留). */
    QUARANTINED,
    /** Gone from a sheet that was said to be complete: kept, no longer published (取り下げ). */
    WITHDRAWN
  }
}
