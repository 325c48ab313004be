package jp.tsunagi.api.trips;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.database.Destination;
import jp.tsunagi.core.database.HeldSession;
import jp.tsunagi.core.matching.Barrier;
import jp.tsunagi.core.matching.Candidate;
import jp.tsunagi.core.matching.Means;
import jp.tsunagi.core.matching.Need;
import jp.tsunagi.core.matching.Occasion;
import jp.tsunagi.core.matching.Way;
import jp.tsunagi.core.matching.Ways;
import jp.tsunagi.core.resource.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The ways of one person there and back, by what they have on which days: one look for each set of
 * means, over the sessions of its days. Of a resource's sessions the first of each weekday and hour
 * is looked at, since timetables come again every week. Nothing of the origin is kept. Thread-safe.
 */
public final class PersonWays {
  private final Travels travels;
  private final Networks networks;
  private final Supplier<Streets> streets;

  public PersonWays(Travels travels, Networks networks, Supplier<Streets> streets) {
    this.travels = travels;
    this.networks = networks;
    this.streets = streets;
  }

  /**
   * For one state of the data and one moment.
   *
   * @param now the wall clock: who asks for today is offered nothing that leaves before
   */
  public Ways of(Catalog catalog, LocalDateTime now) {
    return (need, outings) -> find(need, outings, catalog, now);
  }

  /** A way that was found, and whether its times are rough. */
  private record Best(Found found, boolean approximate) {}

  private Map<UUID, Way> find(
      Need need, List<Ways.Outing> outings, Catalog catalog, LocalDateTime now) {
    Map<UUID, Best> best = new HashMap<>();
    Means.byDay(need.travelling().means())
        .forEach((modes, days) -> find(need, modes, days, outings, catalog, now, best));
    Map<UUID, Way> ways = new HashMap<>();
    best.forEach((id, one) -> ways.put(id, way(one)));
    return ways;
  }

  private void find(
      Need need,
      Set<Means.Mode> modes,
      Set<DayOfWeek> days,
      List<Ways.Outing> outings,
      Catalog catalog,
      LocalDateTime now,
      Map<UUID, Best> best) {
    List<Destination> destinations = new ArrayList<>();
    List<Ways.Outing> asked = new ArrayList<>();
    Map<Integer, List<HeldSession>> sessions = new HashMap<>();
    for (Ways.Outing outing : outings) {
      List<HeldSession> held = sessions(outing, days);
      if (!held.isEmpty() || !outing.outlook().known()) {
        Candidate candidate = outing.candidate();
        destinations.add(destination(candidate));
        asked.add(outing);
        if (candidate.schedule() != null) {
          sessions.put(candidate.schedule(), held);
        }
      }
    }
    if (destinations.isEmpty()) {
      return;
    }
    Point home = new Point(need.travelling().lon(), need.travelling().lat());
    Network network = networks.current();
    Streets known = streets.get();
    TravelFinder finder =
        new TravelFinder(
            request(need, modes, home, known),
            catalog.areasOf(home.lon(), home.lat()),
            network,
            known,
            travels.venues(network, known),
            now,
            destinations,
            sessions);
    List<Optional<Found>> found = finder.find();
    for (int place = 0; place < asked.size(); place++) {
      Found way = found.get(place).orElse(null);
      Ways.Outing outing = asked.get(place);
      if (way != null && isWhole(way, outing)) {
        Best one = new Best(way, finder.approximate(place) || !outing.candidate().exact());
        best.merge(outing.candidate().id(), one, PersonWays::better);
      }
    }
  }

  private static Best better(Best one, Best other) {
    return Found.BEST.compare(one.found(), other.found()) <= 0 ? one : other;
  }

  /** There and back; only to what has no known time a way to the place will do. */
  private static boolean isWhole(Found way, Ways.Outing outing) {
    boolean timed =
        outing.outlook().suiting().stream().anyMatch(one -> one.session().startsAt() != null);
    return timed ? way.session() != null && way.bothWays() : way.session() == null;
  }

  private static List<HeldSession> sessions(Ways.Outing outing, Set<DayOfWeek> days) {
    Set<List<?>> seen = new HashSet<>();
    List<HeldSession> held = new ArrayList<>();
    for (Occasion one : outing.outlook().suiting()) {
      DayOfWeek day = one.session().date().getDayOfWeek();
      LocalTime starts = one.session().startsAt();
      if (days.contains(day) && seen.add(List.of(day, starts == null ? "" : starts))) {
        held.add(new HeldSession(one.session(), one.dropIn()));
      }
    }
    return held;
  }

  private static Destination destination(Candidate candidate) {
    return new Destination(
        candidate.id(),
        Objects.requireNonNull(candidate.lon()),
        Objects.requireNonNull(candidate.lat()),
        candidate.exact() ? Precision.EXACT : Precision.OAZA,
        candidate.pickup(),
        candidate.schedule());
  }

  private static TravelRequest request(
      Need need, Set<Means.Mode> modes, Point home, Streets streets) {
    Set<Mode> asked = EnumSet.noneOf(Mode.class);
    modes.forEach(mode -> asked.add(Mode.valueOf(mode.name())));
    MeansRequest means =
        MeansRequest.of(
            asked,
            need.travelling().walkMinutes(),
            need.travelling().longestMinutes(),
            need.has(Barrier.WHEELCHAIR),
            streets.paces().walk());
    return new TravelRequest(home, means, null, need.when().first(), null, false);
  }

  private static Way way(Best best) {
    Found found = best.found();
    Outline out = found.out();
    Outline back = found.back();
    Travel travel = Travel.of(found, best.approximate());
    Travel.Way there = travel.outbound();
    Travel.Way home = travel.back();
    return new Way(
        Means.Mode.valueOf(found.mode().name()),
        Means.Mode.valueOf(found.backMode().name()),
        found.session(),
        there == null ? null : there.departure(),
        there == null ? null : there.arrival(),
        home == null ? null : home.departure(),
        home == null ? null : home.arrival(),
        travel.minutes(),
        found.dated() && out != null && back != null ? waiting(found, out, back) : 0,
        out == null || back == null
            ? null
            : (Integer) Minutes.full(out.walkSeconds() + back.walkSeconds()),
        found.asks(),
        found.cycled(),
        best.approximate());
  }

  /** Before the start and after the end; where people come and go nobody waits. */
  private static int waiting(Found found, Outline out, Outline back) {
    if (found.session() == null) {
      return 0;
    }
    Visit visit = Visit.to(new HeldSession(found.session(), false)).get(0);
    @Nullable Integer before =
        out.arrival() <= visit.start() ? visit.start() - out.arrival() : null;
    @Nullable Integer after =
        back.departure() >= visit.end() ? back.departure() - visit.end() : null;
    return before == null || after == null ? 0 : Minutes.begun(before) + Minutes.begun(after);
  }
}
