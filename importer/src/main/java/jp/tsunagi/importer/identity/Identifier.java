package jp.tsunagi.importer.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.draft.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Finds each row's stored self, so that an import updates and never duplicates. A row whose key is
 * unknown is paired with a stored row of its source that is gone, when at least half of their cells
 * are equal: a corrected name makes no new resource. For one import and thread.
 */
public final class Identifier {
  private static final double ALIKE = 0.5;
  private static final int ATTEMPTS = 3;

  private final String municipality;
  private final Map<String, List<SourceRow>> gone;

  /**
   * @param gone stored rows of the sources at hand whose key no row has
   */
  public Identifier(String municipality, List<SourceRow> gone) {
    this.municipality = municipality;
    this.gone = gone.stream().collect(Collectors.groupingBy(SourceRow::source));
  }

  /** The ids that a row of this key may be given, in case others have the first. */
  public List<UUID> possibleIds(String source, String key) {
    List<UUID> ids = new ArrayList<>();
    ids.add(ResourceId.of(municipality, source, key));
    for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
      ids.add(ResourceId.of(municipality, source, key + "\n" + attempt));
    }
    return ids;
  }

  /**
   * The rows with their identities, in the same order.
   *
   * @param stored rows that have one of the keys or one of the {@link #possibleIds}
   */
  public List<Identity> identify(List<Keyed> rows, List<SourceRow> stored) {
    Map<String, SourceRow> byKey = new HashMap<>();
    Set<UUID> taken = new HashSet<>();
    for (SourceRow row : stored) {
      byKey.put(row.source() + "\n" + row.key(), row);
      taken.add(row.id());
    }
    Map<Integer, SourceRow> selves = new HashMap<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SourceRow self = byKey.get(rows.get(i).source() + "\n" + rows.get(i).key());
      if (self == null) {
        unknown.add(i);
      } else {
        selves.put(i, self);
      }
    }
    pair(rows, unknown, selves);
    List<Identity> identities = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      identities.add(identity(rows.get(i), selves.get(i), taken));
    }
    return identities;
  }

  private Identity identity(Keyed row, @Nullable SourceRow self, Set<UUID> taken) {
    UUID id = self == null ? newId(row, taken) : self.id();
    return new Identity(id, row.key(), row.row(), self);
  }

  /** A row that was given another name may hold the id that this key would make. */
  private UUID newId(Keyed row, Set<UUID> taken) {
    return possibleIds(row.source(), row.key()).stream()
        .filter(taken::add)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no id is left for " + row.key()));
  }

  private record Pair(int index, SourceRow gone, double similarity, int distance) {}

  /** Best pairs first; among equals the rows that stand nearest to each other. */
  private void pair(List<Keyed> rows, List<Integer> unknown, Map<Integer, SourceRow> selves) {
    List<Pair> pairs = new ArrayList<>();
    for (int index : unknown) {
      Origin origin = rows.get(index).row().draft().origin();
      for (SourceRow old : gone.getOrDefault(origin.source(), List.of())) {
        double similarity = similarity(origin.raw(), old.raw());
        if (similarity >= ALIKE) {
          pairs.add(new Pair(index, old, similarity, Math.abs(origin.row() - old.rowNumber())));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(Pair::distance)
            .thenComparingInt(Pair::index));
    Set<SourceRow> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (!selves.containsKey(pair.index()) && used.add(pair.gone())) {
        selves.put(pair.index(), pair.gone());
      }
    }
    gone.values().forEach(rest -> rest.removeAll(used));
  }

  /** The share of equal cells among those that say something in either row. */
  static double similarity(Map<String, String> one, Map<String, String> other) {
    Set<String> labels = new TreeSet<>(one.keySet());
    labels.addAll(other.keySet());
    int said = 0;
    int equal = 0;
    for (String label : labels) {
      String left = Objects.requireNonNullElse(one.get(label), "").strip();
      String right = Objects.requireNonNullElse(other.get(label), "").strip();
      if (!left.isEmpty() || !right.isEmpty()) {
        said++;
        equal += left.equals(right) ? 1 : 0;
      }
    }
    return said == 0 ? 0 : (double) equal / said;
  }
}
