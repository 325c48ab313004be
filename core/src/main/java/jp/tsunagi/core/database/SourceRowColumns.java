package jp.tsunagi.core.database;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import org.jspecify.annotations.Nullable;

/** A {@link SourceRow} as columns of the table of the same name. */
final class SourceRowColumns {

  static final String NAMES =
      """
      id, municipality, batch, source, sheet, row_number, key, raw, record, state, resource,
      missing_since, notices, blocks\
      """;

  static final String SELECT =
      """
      select id, municipality, source, sheet, row_number, key, raw, record, state, resource,
        missing_since, notices from source_row
      """;

  private SourceRowColumns() {}

  /** Its columns in the order of {@link #NAMES}, as {@link CopyRows} takes them. */
  static @Nullable Object[] values(SourceRow row, long batch, @Nullable List<Long> blocks) {
    @Nullable Resource record = row.record();
    return new @Nullable Object[] {
      row.id(),
      row.municipality(),
      batch,
      row.source(),
      row.sheet(),
      row.rowNumber(),
      row.key(),
      Json.write(row.raw()),
      record == null ? null : Json.write(record),
      Columns.word(row.state()),
      row.resource(),
      row.missingSince(),
      Json.write(row.notices()),
      blocks
    };
  }

  static SourceRow read(ResultSet row) throws SQLException {
    String record = row.getString("record");
    return new SourceRow(
        row.getObject("id", UUID.class),
        row.getString("municipality"),
        row.getString("source"),
        row.getString("sheet"),
        row.getInt("row_number"),
        row.getString("key"),
        Json.read(row.getString("raw"), new TypeReference<LinkedHashMap<String, String>>() {}),
        record == null ? null : Json.read(record, Resource.class),
        Columns.constant(SourceRow.State.class, row.getString("state")),
        row.getObject("resource", UUID.class),
        row.getObject("missing_since", LocalDate.class),
        Json.read(row.getString("notices"), new TypeReference<List<Notice>>() {}));
  }
}
