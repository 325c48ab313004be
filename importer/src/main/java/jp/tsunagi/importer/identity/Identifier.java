package jp.tsunagi.importer.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.draft.Judged;
import org.jspecify.annotations.Nullable;

/**
 * Finds each row's stored self, so that an import updates and never duplicates. A row whose key is
 * unknown is paired with a stored row of its source that has vanished, when at least half of their
 * cells are equal: a corrected name makes no new resource.
 */
public final class Identifier {
  private static final double ALIKE = 0.5;

  private final String municipality;
  private final Map<String, List<SourceRow>> storedBySource = new HashMap<>();
  private final Set<UUID> taken = new HashSet<>();

  /**
   * @param stored every row of the municipality that the database holds
   */
  public Identifier(String municipality, List<SourceRow> stored) {
    this.municipality = municipality;
    for (SourceRow row : stored) {
      storedBySource.computeIfAbsent(row.source(), source -> new ArrayList<>()).add(row);
      taken.add(row.id());
    }
  }

  /** The rows of one source with their identities, in the same order. */
  public List<Identity> identify(String source, List<Judged> rows) {
    List<String> keys = Keys.of(rows.stream().map(Judged::draft).toList());
    Map<String, SourceRow> stored = new LinkedHashMap<>();
    storedBySource.getOrDefault(source, List.of()).forEach(row -> stored.put(row.key(), row));
    Map<Integer, SourceRow> selves = new HashMap<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      SourceRow self = stored.remove(keys.get(i));
      if (self == null) {
        unknown.add(i);
      } else {
        selves.put(i, self);
      }
    }
    pair(rows, unknown, new ArrayList<>(stored.values()), selves);
    List<Identity> identities = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      identities.add(identity(source, keys.get(i), rows.get(i), selves.get(i)));
    }
    return identities;
  }

  private Identity identity(String source, String key, Judged row, @Nullable SourceRow self) {
    UUID id = self == null ? newId(source, key) : self.id();
    return new Identity(id, key, row, self);
  }

  /** A row that was given another name may hold the id that this key would make. */
  private UUID newId(String source, String key) {
    UUID id = ResourceId.of(municipality, source, key);
    for (int attempt = 2; !taken.add(id); attempt++) {
      id = ResourceId.of(municipality, source, key + "\n" + attempt);
    }
    return id;
  }

  private record Pair(int index, SourceRow vanished, double similarity, int distance) {}

  /** Best pairs first; among equals the rows that stand nearest to each other. */
  private static void pair(
      List<Judged> rows,
      List<Integer> unknown,
      List<SourceRow> vanished,
      Map<Integer, SourceRow> selves) {
    List<Pair> pairs = new ArrayList<>();
    for (int index : unknown) {
      for (SourceRow old : vanished) {
        double similarity = similarity(rows.get(index).draft().origin().raw(), old.raw());
        if (similarity >= ALIKE) {
          int distance = Math.abs(rows.get(index).draft().origin().row() - old.rowNumber());
          pairs.add(new Pair(index, old, similarity, distance));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(Pair::distance)
            .thenComparingInt(Pair::index));
    Set<UUID> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (!selves.containsKey(pair.index()) && used.add(pair.vanished().id())) {
        selves.put(pair.index(), pair.vanished());
      }
    }
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
