package jp.tsunagi.core.database;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.database.ResourceQuery.After;

/**
 * The resources that somebody can get to, the shortest way first. Who made it knows how; the store
 * only knows the order. Immutable; thread-safe.
 */
public final class Reachable {

  private static final Comparator<Reached> ORDER =
      Comparator.comparingInt(Reached::minutes)
          .thenComparingInt(Reached::metres)
          .thenComparing(Reached::id);

  private final List<Reached> reached;
  private final List<UUID> ids;

  /**
   * A resource that can be got to.
   *
   * @param minutes of the way, as told; what nobody can tell, or cannot be reached, is {@link
   *     Integer#MAX_VALUE}
   * @param metres as the crow flies: of two as long the nearer comes first
   */
  public record Reached(UUID id, int minutes, int metres) {}

  /**
   * @param reached each resource once, in any order
   */
  public Reachable(List<Reached> reached) {
    this.reached = reached.stream().sorted(ORDER).toList();
    this.ids = this.reached.stream().map(Reached::id).toList();
  }

  /** In order. */
  public List<UUID> ids() {
    return ids;
  }

  /** How many stand up to and with the last of the page before, wherever that is by now. */
  int upTo(After after) {
    Integer minutes = after.travel();
    Double metres = after.distance();
    if (minutes == null || metres == null) {
      throw new IllegalArgumentException("a page by travel begins behind a travel");
    }
    Reached last = new Reached(after.id(), minutes, metres.intValue());
    int low = 0;
    int high = reached.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ORDER.compare(reached.get(middle), last) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the page behind this resource begins. */
  After after(UUID id) {
    Reached last = reached.get(ids.indexOf(id));
    return new After(id, (double) last.metres(), null, null, last.minutes(), null);
  }
}
