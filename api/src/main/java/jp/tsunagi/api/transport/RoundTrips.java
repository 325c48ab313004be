package jp.tsunagi.api.transport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagi.api.transport.Profile.Wanted;

/**
 * There and back by timetable for one home and one date: two searches, made when it is made, answer
 * for every venue and session of the date. Times are seconds since the date began. Immutable;
 * thread-safe.
 */
public final class RoundTrips {
  private final Network network;
  private final Limits limits;
  private final Network.Both day;

  /** One pair, or one for each stop where a bicycle could be left. */
  private final List<Pair> pairs = new ArrayList<>();

  private record Pair(Profile out, Profile back) {}

  private record Ways(Profile.Way out, Profile.Way back, Pair pair) {
    int away() {
      return -back.start() - out.start();
    }

    int changes() {
      return out.changes() + back.changes();
    }

    int walk() {
      return out.walk() + back.walk();
    }

    boolean isAsGoodAs(Ways other) {
      return away() <= other.away() && changes() <= other.changes() && walk() <= other.walk();
    }
  }

  private RoundTrips(Network network, LocalDate date, Limits limits) {
    this.network = network;
    this.limits = limits;
    this.day = network.day(date, limits.wheelchair());
  }

  /**
   * Searches.
   *
   * @param from the ways from home to stops
   * @param to the ways from stops home; for a bicycle, the same stops
   */
  public static RoundTrips search(
      Network network, LocalDate date, Access from, Access to, Limits limits) {
    RoundTrips trips = new RoundTrips(network, date, limits);
    if (from.onFoot() && to.onFoot()) {
      trips.addPair(from, to);
      return trips;
    }
    for (Access left : from.each()) {
      for (Access fetched : to.each()) {
        if (left.stops()[0] == fetched.stops()[0]) {
          trips.addPair(left, fetched);
        }
      }
    }
    return trips;
  }

  private void addPair(Access from, Access to) {
    Profile out =
        new ProfileSearch(day.day(), network.footpaths(false), limits, from, Limits.HORIZON)
            .profile(limits.earliestLeave(), Limits.HORIZON);
    Profile back =
        new ProfileSearch(day.mirrored(), network.footpaths(true), limits, to, 0)
            .profile(-limits.latestBack(), 0);
    pairs.add(new Pair(out, back));
  }

  /**
   * One way in numbers. Times are seconds since the date began.
   *
   * @param departure from home, or from the venue
   * @param arrival at the venue, or at home
   * @param walkSeconds all walks
   */
  public record Outline(int departure, int arrival, int transfers, int walkSeconds) {
    /** From leaving to being there. */
    public int seconds() {
      return arrival - departure;
    }

    /** The same as it is told. */
    public int minutes() {
      return Minutes.between(departure, arrival);
    }

    /** Whether it is a walk all the way. */
    public boolean onFoot() {
      return walkSeconds == seconds();
    }
  }

  /**
   * The way that leaves home last and is there in time; empty when there is none.
   *
   * @param longest minutes that it takes, as they are told, at most
   */
  public Optional<Outline> latestThere(Venue venue, int start, int longest) {
    return pairs.stream()
        .map(pair -> pair.out.latest(there(venue, start, longest)))
        .filter(Objects::nonNull)
        .map(RoundTrips::there)
        .max(Comparator.comparingInt(Outline::departure));
  }

  /**
   * The way that is home first after the end; empty when there is none.
   *
   * @param longest minutes that it takes, as they are told, at most
   */
  public Optional<Outline> earliestBack(Venue venue, int end, int longest) {
    return pairs.stream()
        .map(pair -> pair.back.latest(home(venue, end, longest)))
        .filter(Objects::nonNull)
        .map(RoundTrips::home)
        .min(Comparator.comparingInt(Outline::arrival));
  }

  /** Ways there and back, of which the second begins where the first left a bicycle. */
  public record Outlines(Outline there, Outline back) {
    private int away() {
      return back.arrival() - there.departure();
    }
  }

  /**
   * The shortest absence; empty when there is none.
   *
   * @param longest minutes that each way takes, as they are told, at most
   */
  public Optional<Outlines> shortest(Venue venue, int start, int end, int longest) {
    Wanted wantedThere = there(venue, start, longest);
    Wanted wantedHome = home(venue, end, longest);
    Outlines best = null;
    for (Pair pair : pairs) {
      Profile.Way out = pair.out.latest(wantedThere);
      Profile.Way back = out == null ? null : pair.back.latest(wantedHome);
      if (out != null && back != null) {
        Outlines ways = new Outlines(there(out), home(back));
        best = best == null || ways.away() < best.away() ? ways : best;
      }
    }
    return Optional.ofNullable(best);
  }

  /** By vehicle, the way there that takes least, whenever it is. */
  public Optional<Outline> shortestThere(Venue venue) {
    return pairs.stream()
        .map(pair -> pair.out.shortest(venue.from()))
        .filter(Objects::nonNull)
        .map(RoundTrips::there)
        .min(Comparator.comparingInt(Outline::seconds));
  }

  private static Outline there(Profile.Way way) {
    return new Outline(way.start(), way.time(), way.changes(), way.walk());
  }

  private static Outline home(Profile.Way way) {
    return new Outline(-way.time(), -way.start(), way.changes(), way.walk());
  }

  private Wanted there(Venue venue, int start, int longest) {
    return new Wanted(
        venue.from(),
        venue.fromHomeSeconds(),
        soonest(start),
        start - limits.earlySeconds(),
        limits.earliestLeave(),
        longest);
  }

  /** In mirrored time. */
  private Wanted home(Venue venue, int end, int longest) {
    return new Wanted(
        venue.to(), venue.toHomeSeconds(), soonest(-end), -end, -limits.latestBack(), longest);
  }

  /** When one may be at the venue at the earliest; of a mirrored time, at the latest. */
  private int soonest(int time) {
    return limits.maxWaitSeconds() == Integer.MAX_VALUE
        ? Profile.NONE
        : time - limits.maxWaitSeconds();
  }

  /**
   * Ways there, the latest first; none when there is no way in time.
   *
   * @param longest minutes that each takes, as they are told, at most
   */
  public List<Journey> outbound(Venue venue, int start, int longest) {
    Wanted wanted = there(venue, start, longest);
    return pairs.stream()
        .flatMap(pair -> pair.out.ways(wanted).stream().map(way -> out(pair, way, venue)))
        .sorted(Comparator.comparingInt(Journey::departure).reversed())
        .toList();
  }

  /**
   * Ways home, the first to be there first; none when there is no way.
   *
   * @param longest minutes that each takes, as they are told, at most
   */
  public List<Journey> back(Venue venue, int end, int longest) {
    Wanted wanted = home(venue, end, longest);
    return pairs.stream()
        .flatMap(pair -> pair.back.ways(wanted).stream().map(way -> back(pair, way, venue)))
        .sorted(Comparator.comparingInt(Journey::arrival))
        .toList();
  }

  /**
   * There and back, the shortest absence first: all than which no other is as short, with as few
   * changes and as little walking.
   *
   * @param longest minutes that each way takes, as they are told, at most
   */
  public List<RoundTrip> options(Venue venue, int start, int end, int longest) {
    List<Ways> best = new ArrayList<>();
    for (Pair pair : pairs) {
      List<Profile.Way> backWays = pair.back.ways(home(venue, end, longest));
      for (Profile.Way out : pair.out.ways(there(venue, start, longest))) {
        for (Profile.Way back : backWays) {
          Ways ways = new Ways(out, back, pair);
          if (best.stream().noneMatch(known -> known.isAsGoodAs(ways))) {
            best.removeIf(ways::isAsGoodAs);
            best.add(ways);
          }
        }
      }
    }
    best.sort(
        Comparator.comparingInt(Ways::away)
            .thenComparingInt(Ways::changes)
            .thenComparingInt(Ways::walk));
    return best.stream()
        .map(
            ways ->
                new RoundTrip(
                    out(ways.pair(), ways.out(), venue),
                    back(ways.pair(), ways.back(), venue),
                    start,
                    end))
        .toList();
  }

  private Journey out(Pair pair, Profile.Way way, Venue venue) {
    return new JourneyTracer(network, day.day(), limits, false)
        .trace(pair.out, way, venue.from(), venue.homeMetres());
  }

  private Journey back(Pair pair, Profile.Way way, Venue venue) {
    return new JourneyTracer(network, day.mirrored(), limits, true)
        .trace(pair.back, way, venue.to(), venue.homeMetres());
  }
}
