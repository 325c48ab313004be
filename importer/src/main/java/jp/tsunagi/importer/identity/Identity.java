package jp.tsunagi.importer.identity;

import java.util.UUID;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.draft.Judged;
import org.jspecify.annotations.Nullable;

/**
 * A row that knows who it is.
 *
 * @param id of the row, the same import after import
 * @param before the row as stored by the last import, null when it is new
 */
public record Identity(UUID id, String key, Judged row, @Nullable SourceRow before) {}
