package jp.tsunagi.core.database;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.resource.SourceRow;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** A {@link SourceRow} as columns of the table of the same name. */
final class SourceRowColumns {

  private SourceRowColumns() {}

  static void bind(PreparedBatch batch, SourceRow row) {
    @Nullable Resource record = row.record();
    batch
        .bind("id", row.id())
        .bind("source", row.source())
        .bind("sheet", row.sheet())
        .bind("rowNumber", row.rowNumber())
        .bind("key", row.key())
        .bind("raw", Json.write(row.raw()))
        .bind("record", record == null ? null : Json.write(record))
        .bind("state", row.state().name().toLowerCase(Locale.ROOT))
        .bind("resource", row.resource())
        .bind("notices", Json.write(row.notices()));
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
        SourceRow.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("resource", UUID.class),
        Json.read(row.getString("notices"), new TypeReference<List<Notice>>() {}));
  }
}
