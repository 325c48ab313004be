package jp.tsunagi.core.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.core.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code correction}. For one transaction and thread. */
final class CorrectionRows {

  private final Handle handle;

  CorrectionRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * What a person said of a field.
   *
   * @param replaced what the sheets said at the time
   */
  record Correction(UUID resource, String field, JsonNode value, JsonNode replaced) {}

  /** The corrections of these resources, by resource and field. */
  Map<UUID, Map<String, Correction>> of(Collection<UUID> resources) {
    List<Correction> rows =
        handle
            .createQuery(
                "select resource, field, value, replaced from correction where resource = any (:ids)")
            .bindArray("ids", UUID.class, resources)
            .map(
                (row, context) ->
                    new Correction(
                        row.getObject("resource", UUID.class),
                        row.getString("field"),
                        Json.read(row.getString("value"), JsonNode.class),
                        Json.read(row.getString("replaced"), JsonNode.class)))
            .list();
    Map<UUID, Map<String, Correction>> corrections = new HashMap<>();
    for (Correction row : rows) {
      corrections
          .computeIfAbsent(row.resource(), id -> new LinkedHashMap<>())
          .put(row.field(), row);
    }
    return corrections;
  }

  /** Stores a correction in place of an earlier one of the field. */
  void put(Correction correction, Instant now, @Nullable UUID account) {
    handle
        .createUpdate(
            """
            insert into correction (resource, field, value, replaced, made_at, made_by)
            values (:resource, :field, cast(:value as jsonb), cast(:replaced as jsonb), :now, :account)
            on conflict (resource, field) do update set value = excluded.value,
              replaced = excluded.replaced, made_at = excluded.made_at, made_by = excluded.made_by
            """)
        .bind("resource", correction.resource())
        .bind("field", correction.field())
        .bind("value", Json.write(correction.value()))
        .bind("replaced", Json.write(correction.replaced()))
        .bind("now", now)
        .bind("account", account)
        .execute();
  }

  /** Notes what the sheets say by now of a field that a person corrected. */
  void saw(Correction correction, JsonNode sheets) {
    handle
        .createUpdate(
            """
            update correction set replaced = cast(:sheets as jsonb)
            where resource = :resource and field = :field
            """)
        .bind("sheets", Json.write(sheets))
        .bind("resource", correction.resource())
        .bind("field", correction.field())
        .execute();
  }

  void remove(UUID resource, String field) {
    handle.execute("delete from correction where resource = ? and field = ?", resource, field);
  }
}
