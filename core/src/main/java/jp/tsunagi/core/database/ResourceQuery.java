package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.core.schedule.Session;
import jp.tsunagi.core.search.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * A question to the resources: what to find, from where, in which order, which page.
 *
 * @param filter what to find
 * @param near origin of distances; null when none is asked
 * @param sort order; {@code DISTANCE} needs an origin
 * @param limit size of the page
 * @param after where the page begins; null for the first
 * @param now wall clock of the municipality, for the next session
 * @param reachable only these; null for wherever it is
 */
public record ResourceQuery(
    Filter filter,
    @Nullable Near near,
    Sort sort,
    int limit,
    @Nullable After after,
    LocalDateTime now,
    @Nullable Reachable reachable) {

  public ResourceQuery {
    if (sort == Sort.DISTANCE && near == null) {
      throw new IllegalArgumentException("sorting by distance needs an origin");
    }
    if (sort == Sort.TRAVEL && reachable == null) {
      throw new IllegalArgumentException("sorting by travel needs what can be reached");
    }
  }

  /** Wherever it is. */
  public ResourceQuery(
      Filter filter,
      @Nullable Near near,
      Sort sort,
      int limit,
      @Nullable After after,
      LocalDateTime now) {
    this(filter, near, sort, limit, after, now, null);
  }

  /**
   * What to find; every part that is given must hold.
   *
   * @param categories in one of these or below; empty for any
   * @param areas in one of these or below; empty for any
   * @param words all of these
   * @param accessible known to have all of these
   * @param costMax yen; what is not known to cost at most this is left out
   */
  public record Filter(
      List<String> categories,
      List<String> areas,
      SearchWords words,
      @Nullable When when,
      @Nullable Integer costMax,
      Set<Accessible> accessible,
      @Nullable Box box) {
    public Filter {
      categories = List.copyOf(categories);
      areas = List.copyOf(areas);
      accessible = Set.copyOf(accessible);
    }
  }

  /**
   * Has a session of this kind that is not over.
   *
   * @param weekdays ISO 8601 numbers, Monday is 1; empty for any
   * @param first first date
   * @param last last date, null for all that are known
   * @param from no earlier than this
   * @param to over by this
   */
  public record When(
      Set<Integer> weekdays,
      LocalDate first,
      @Nullable LocalDate last,
      @Nullable LocalTime from,
      @Nullable LocalTime to) {
    public When {
      weekdays = Set.copyOf(weekdays);
    }

    /** Whether some of its sessions may be over by now. */
    public boolean mayBeOver(LocalDateTime now) {
      return !first.isAfter(now.toLocalDate());
    }

    /** Whether a session is one of this kind, as the database tells it. */
    public boolean admits(Session session) {
      LocalDate day = session.date();
      return (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek().getValue()))
          && !day.isBefore(first)
          && (last == null || !day.isAfter(last))
          && inTime(session);
    }

    private boolean inTime(Session session) {
      LocalTime start = session.startsAt();
      LocalTime end = session.endsAt() == null ? start : session.endsAt();
      boolean begins = from == null || (start != null && !start.isBefore(from));
      boolean ends =
          to == null || (end != null && start != null && !end.isBefore(start) && !end.isAfter(to));
      return begins && ends;
    }
  }

  /**
   * An origin in WGS84 degrees.
   *
   * @param withinMeters farthest distance, null for any
   */
  public record Near(double lat, double lon, @Nullable Double withinMeters) {}

  /** A box in WGS84 degrees. */
  public record Box(double minLon, double minLat, double maxLon, double maxLat) {}

  /** The order of the answer; equals are ordered by id. */
  public enum Sort {
    /** Nearest first, on the ellipsoid. */
    DISTANCE,
    /** The shortest way first. */
    TRAVEL,
    /**
     * Next session first, then those without one; of equals, those overdue for confirmation last.
     */
    NEXT,
    /** By reading. */
    NAME
  }

  /**
   * The last resource of the page before: the page begins behind it in the order asked for,
   * whatever was inserted or removed meanwhile.
   *
   * @param distance metres: exact when sorted by distance, as the crow flies when sorted by travel
   * @param name sort key, when sorted by name
   * @param begins begin of the next session, when sorted by it; null behind the last that has one
   * @param travel minutes of the way, when sorted by travel
   * @param overdue whether nobody confirmed it of late, when sorted by distance or the next session
   */
  public record After(
      UUID id,
      @Nullable Double distance,
      @Nullable String name,
      @Nullable LocalDateTime begins,
      @Nullable Integer travel,
      @Nullable Boolean overdue) {}
}
