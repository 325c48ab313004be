package jp.tsunagi.importer.identity;

import java.util.HashMap;
import java.util.Map;

/**
 * The keys of the rows of one source: the identifier that the city keeps, where its column has one
 * for every row and none twice; else the name and the place, with the schedule where several rows
 * share both, and a counter where even that does not tell them apart. The running number is no key:
 * it changes when a row is added above.
 *
 * <p>Whether a name is shared is known only when all rows were seen: first every row is counted,
 * then keys are taken row by row in the same order. For one thread.
 */
public final class Keys {
  private final Hashes ids = new Hashes();
  private final Hashes names = new Hashes();
  private boolean everyRowHasAnId = true;
  private boolean identified;
  private Map<String, Integer> taken = new HashMap<>();

  /** Counts a row. */
  public void count(KeyParts row) {
    everyRowHasAnId &= !row.id().isEmpty();
    ids.add(row.id());
    names.add(row.nameAndPlace());
  }

  /** To be called when all rows are counted. */
  public void seal() {
    ids.seal();
    names.seal();
    identified = everyRowHasAnId && ids.allDifferent();
  }

  /** Begins again with the first row. */
  public void rewind() {
    taken = new HashMap<>();
  }

  /** The key of the next row, different from those of all others. */
  public String next(KeyParts row) {
    if (identified) {
      return "id:" + row.id();
    }
    if (!names.twice(row.nameAndPlace())) {
      return row.nameAndPlace();
    }
    String key = row.nameAndPlace() + row.schedule();
    int times = taken.merge(key, 1, Integer::sum);
    return times == 1 ? key : key + "#" + times;
  }
}
