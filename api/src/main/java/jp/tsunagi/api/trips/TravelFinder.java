package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.Pickups;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.transport.RoundTrips.Outlines;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.database.Destination;
import jp.tsunagi.core.database.HeldSession;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the way to each of many resources and home: one search outward and one homeward a day,
 * and one look at the streets each way, answer for all. For one request and thread.
 */
final class TravelFinder {
  private final TravelRequest request;
  private final Set<String> homeAreas;
  private final LocalDateTime now;
  private final List<Destination> destinations;
  private final Map<Integer, List<HeldSession>> sessions;
  private final Network network;
  private final Venues venues;
  private final StreetWays streetWays;
  private final Map<LocalDate, WaysOfDay> days = new HashMap<>();

  /**
   * @param homeAreas ids of the areas that hold the home
   * @param sessions by number of schedule, in order
   */
  TravelFinder(
      TravelRequest request,
      Set<String> homeAreas,
      Network network,
      Streets streets,
      Venues venues,
      LocalDateTime now,
      List<Destination> destinations,
      Map<Integer, List<HeldSession>> sessions) {
    this.request = request;
    this.homeAreas = homeAreas;
    this.now = now;
    this.destinations = destinations;
    this.sessions = sessions;
    this.network = network;
    this.venues = venues;
    this.streetWays =
        new StreetWays(
            streets,
            request.from(),
            destinations.stream().map(each -> new Point(each.lon(), each.lat())).toList(),
            request.means());
  }

  /** The best way to each destination, in their order; empty where there is none. */
  List<Optional<Found>> find() {
    List<Optional<Found>> found = new ArrayList<>();
    for (int place = 0; place < destinations.size(); place++) {
      found.add(Optional.ofNullable(best(place)));
    }
    return found;
  }

  /** Whether the ways to a destination are estimated although streets are known. */
  boolean approximate(int place) {
    return streetWays.approximate(place);
  }

  /** To the first session that one can get to and home from; else to one without a way home. */
  private @Nullable Found best(int place) {
    List<HeldSession> coming = coming(destinations.get(place));
    if (coming.isEmpty()) {
      return request.roundTrip() ? null : toPlace(place);
    }
    Found oneWay = null;
    for (HeldSession held : coming) {
      Found found = to(place, held);
      if (found != null && found.bothWays()) {
        return found;
      }
      oneWay = oneWay == null ? found : oneWay;
    }
    return oneWay;
  }

  /** Those asked for whose time is known and that are not over, or begin yet. */
  private List<HeldSession> coming(Destination destination) {
    Integer schedule = destination.schedule();
    return schedule == null
        ? List.of()
        : sessions.getOrDefault(schedule, List.of()).stream().filter(this::isToCome).toList();
  }

  private boolean isToCome(HeldSession held) {
    Session session = held.session();
    LocalTime latest = held.dropIn() ? session.endsAt() : session.startsAt();
    return session.startsAt() != null
        && latest != null
        && !session.date().atTime(latest).isBefore(now);
  }

  private @Nullable Found to(int place, HeldSession held) {
    Session session = held.session();
    WaysOfDay day = day(session.date());
    List<Found> ways = new ArrayList<>();
    List<Found> mixes = new ArrayList<>();
    for (Visit visit : Visit.to(held)) {
      Map<Mode, Outline> there = new EnumMap<>(Mode.class);
      Map<Mode, Outline> home = new EnumMap<>(Mode.class);
      for (Mode mode : request.means().modes()) {
        Outline out = day.there(mode, place, beginning(visit));
        Outline back = day.home(mode, place, visit.end());
        if (out != null) {
          there.put(mode, out);
          ways.add(Found.of(mode, session, true, out, back));
        }
        if (back != null) {
          home.put(mode, back);
        }
      }
      Outlines cycled = day.cycled(place, beginning(visit), visit.end());
      if (cycled != null) {
        ways.add(Found.cycled(session, true, cycled.there(), cycled.back()));
      }
      mixes.addAll(
          Mixes.of(
              there,
              home,
              (mode, out, other, back) -> Found.of(mode, other, session, true, out, back)));
    }
    int shortest = ways.stream().mapToInt(Found::away).min().orElse(Integer.MAX_VALUE);
    mixes.stream().filter(mix -> Mixes.isWorth(mix.away(), shortest)).forEach(ways::add);
    fetched(place, session).ifPresent(ways::add);
    return ways.stream().min(Found.BEST).orElse(null);
  }

  /** When what one wants to be there for begins. */
  private int beginning(Visit visit) {
    Integer arriveBy = request.arriveBy();
    return arriveBy == null ? visit.start() : Math.min(visit.start(), justAt(arriveBy));
  }

  /** The beginning of something for which one must be there at a time. */
  private int justAt(int time) {
    Limits limits = request.means().limits();
    return time + limits.earlySeconds();
  }

  /** To the place, whatever takes place there. */
  private @Nullable Found toPlace(int place) {
    List<Found> ways = new ArrayList<>();
    for (Mode mode : request.means().modes()) {
      Found found = mode == Mode.PICKUP ? null : toPlace(mode, place);
      if (found != null) {
        ways.add(found);
      }
    }
    Outline cycled = request.arriveBy() == null ? day(request.day()).shortestCycled(place) : null;
    if (cycled != null) {
      ways.add(Found.cycled(null, false, cycled, null));
    }
    fetched(place, null).ifPresent(ways::add);
    return ways.stream().min(Found.BEST).orElse(null);
  }

  private @Nullable Found toPlace(Mode mode, int place) {
    Integer arriveBy = request.arriveBy();
    if (arriveBy == null && mode != Mode.TRANSIT && mode != Mode.TAXI) {
      return atAnyTime(
          mode,
          streetWays.there(mode, place),
          streetWays.home(mode, place),
          request.means().longest(mode));
    }
    WaysOfDay day = day(request.day());
    if (arriveBy == null && mode == Mode.TAXI) {
      return day.hasTaxi(place)
          ? atAnyTime(
              mode,
              streetWays.there(Mode.CAR, place),
              streetWays.home(Mode.CAR, place),
              request.means().longest())
          : null;
    }
    Outline there =
        arriveBy == null ? day.shortestRide(place) : day.there(mode, place, justAt(arriveBy));
    return there == null ? null : Found.of(mode, null, arriveBy != null, there, null);
  }

  private static @Nullable Found atAnyTime(Mode mode, int there, int home, int longest) {
    return Math.max(there, home) > longest || Math.max(there, home) == Streets.UNREACHABLE
        ? null
        : Found.of(
            mode,
            null,
            false,
            StreetWays.outline(mode, 0, there),
            StreetWays.outline(mode, 0, home));
  }

  /** 送迎: the resource says whom it fetches, not when. */
  private Optional<Found> fetched(int place, @Nullable Session session) {
    Pickups.Answer fetched = Pickups.from(homeAreas, destinations.get(place).pickup());
    return !request.means().modes().contains(Mode.PICKUP) || fetched == Pickups.Answer.NO
        ? Optional.empty()
        : Optional.of(Found.fetched(session, fetched == Pickups.Answer.YES));
  }

  private WaysOfDay day(LocalDate date) {
    return days.computeIfAbsent(
        date, wanted -> new WaysOfDay(request.means(), network, streetWays, venues, wanted, now));
  }
}
