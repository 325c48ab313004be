package jp.tsunagi.api.resources;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import jp.tsunagi.core.Latest;
import jp.tsunagi.core.database.ResourceQuery;
import jp.tsunagi.core.database.ResourceQuery.Near;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.database.ResourceRepository;
import org.jspecify.annotations.Nullable;

/**
 * How many resources match a filter, counted once for as long as the data stays the same. A count
 * reads every match, which the page of twenty nearest does not, and does not depend on from where
 * one looks: so it must not be paid with every request. Thread-safe.
 */
final class MatchCounts {

  private static final int REMEMBERED = 1_000;

  private final ResourceRepository repository;
  private final Latest<Key, OptionalInt> counts = new Latest<>(REMEMBERED);

  MatchCounts(ResourceRepository repository) {
    this.repository = repository;
  }

  private record Key(
      long version,
      ResourceQuery.Filter filter,
      @Nullable LocalDateTime minute,
      boolean placed,
      @Nullable Near bound) {}

  OptionalInt of(ResourceQuery query, long version) {
    if (query.reachable() != null) {
      // Every home has its own: kept, the counts would outlive the answers that they count.
      return repository.count(query);
    }
    Near near = query.near();
    // Without a bound it does not matter from where one looks.
    boolean bounded = near != null && near.withinMeters() != null;
    Key key = new Key(version, query.filter(), minute(query), near != null, bounded ? near : null);
    return counts.get(key, () -> repository.count(query));
  }

  /** Where what is over no longer matches, a count holds for a minute: sessions end on one. */
  private static @Nullable LocalDateTime minute(ResourceQuery query) {
    When when = query.filter().when();
    return when != null && when.mayBeOver(query.now())
        ? query.now().truncatedTo(ChronoUnit.MINUTES)
        : null;
  }
}
