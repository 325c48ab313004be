package jp.tsunagi.importer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.database.ImportTransaction;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.column.RecognisedSheet;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.sheet.SheetRow;

/** The keys of all rows of an import, known before the first is understood. For one thread. */
public final class Census {

  /**
   * So many rows that are gone can be paired with rows of another key; where more are gone, the
   * sheet is another one and pairing would be guessing.
   */
  private static final int MOST_PAIRED = 5_000;

  private final List<RecognisedSheet> sheets;
  private final Map<String, Keys> keys = new HashMap<>();

  private Census(List<RecognisedSheet> sheets) {
    this.sheets = sheets;
  }

  /** Counts the rows of the sheets, of all sources. */
  public static Census of(List<RecognisedSheet> sheets) {
    Census census = new Census(sheets);
    census.forEach(
        (source, parts) -> census.keys.computeIfAbsent(source, any -> new Keys()).count(parts));
    census.keys.values().forEach(Keys::seal);
    return census;
  }

  private interface Row {
    void of(String source, KeyParts parts);
  }

  private void forEach(Row row) {
    for (RecognisedSheet sheet : sheets) {
      for (SheetRow each : sheet.sheet().rows()) {
        row.of(sheet.sheet().source(), KeyParts.of(sheet.sheet(), sheet.columns(), each));
      }
    }
  }

  /** The key of the next row of its source, in the order of the sheets. */
  public String next(Draft row) {
    return next(row.origin().source(), KeyParts.of(row));
  }

  private String next(String source, KeyParts row) {
    return Objects.requireNonNull(keys.get(source)).next(row);
  }

  /** Stored rows of these sources whose key no row has: gone, or under another name. */
  public List<SourceRow> gone(ImportTransaction transaction) {
    if (!transaction.knows(keys.keySet())) {
      return List.of();
    }
    Map<String, Hashes> all = new HashMap<>();
    forEach(
        (source, parts) ->
            all.computeIfAbsent(source, any -> new Hashes()).add(next(source, parts)));
    all.values().forEach(Hashes::seal);
    keys.values().forEach(Keys::rewind);
    Set<UUID> gone = new HashSet<>();
    transaction.forEachKey(
        all.keySet(),
        (id, source, key) -> {
          if (gone.size() <= MOST_PAIRED
              && !Objects.requireNonNull(all.get(source)).contains(key)) {
            gone.add(id);
          }
        });
    return gone.size() > MOST_PAIRED ? List.of() : new ArrayList<>(transaction.rows(gone));
  }
}
