package jp.tsunagi.api.trips;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagi.api.transport.Minutes;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrip;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.LegAnswer;
import jp.tsunagi.api.trips.TripAnswer.Option;
import jp.tsunagi.api.trips.TripAnswer.Way;
import org.jspecify.annotations.Nullable;

/** What the search found, as it is answered: by the rule of {@link Minutes}. */
final class Ways {
  private Ways() {}

  static Option byTimetable(RoundTrip trip) {
    return option(
        OneWay.byTimetable(trip.outbound()),
        OneWay.byTimetable(trip.back()),
        trip.start(),
        trip.end());
  }

  /**
   * There and back, by one mode or by two.
   *
   * @param start of what is visited, in seconds since the date began
   * @param end of what is visited, in seconds since the date began
   */
  static Option option(OneWay there, OneWay back, int start, int end) {
    Integer fare = there.fareYen();
    Integer fareBack = back.fareYen();
    return new Option(
        whole(there.mode(), back.mode()),
        there.told(),
        back.told(),
        Minutes.between(there.departure(), back.arrival()),
        waitBefore(there, start) + waitAfter(back, end),
        walkMinutes(there.told()) + walkMinutes(back.told()),
        there.transfers() + back.transfers(),
        fare == null || fareBack == null ? null : (Integer) (fare + fareBack),
        both(there.ask(), back.ask()));
  }

  /** There by oneself, and fetched home; when, is to be asked. */
  static Option fetchedHome(OneWay there, int start, Ask ask) {
    return new Option(
        there.mode(),
        there.told(),
        Way.FETCHED,
        null,
        waitBefore(there, start),
        walkMinutes(there.told()),
        there.transfers(),
        null,
        ask);
  }

  /** Fetched there, and home by oneself. */
  static Option fetchedThere(OneWay back, int end, Ask ask) {
    return new Option(
        Mode.PICKUP,
        Way.FETCHED,
        back.told(),
        null,
        waitAfter(back, end),
        walkMinutes(back.told()),
        back.transfers(),
        null,
        ask);
  }

  /** At the venue, between the times that are told. */
  private static int waitBefore(OneWay there, int start) {
    return Minutes.begun(start) - Minutes.full(there.arrival());
  }

  private static int waitAfter(OneWay back, int end) {
    return Minutes.begun(back.departure()) - Minutes.begun(end);
  }

  private static int walkMinutes(Way way) {
    return way.legs().stream().filter(leg -> leg.mode() == Mode.WALK).mapToInt(Ways::told).sum();
  }

  private static int told(LegAnswer leg) {
    return Minutes.of(leg.arrival()) - Minutes.of(leg.departure());
  }

  /** The mode of a trip: that of the way there, and of who takes a bus one way the bus. */
  static Mode whole(Mode there, Mode back) {
    return there == Mode.WALK && back == Mode.TRANSIT ? Mode.TRANSIT : there;
  }

  /** Of two taxis the one there; by when the first of them must be booked. */
  private static @Nullable Ask both(@Nullable Ask there, @Nullable Ask back) {
    if (there == null || back == null) {
      return there == null ? back : there;
    }
    return Stream.of(there.by(), back.by())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(by -> new Ask(there.who(), there.phone(), by, there.text()))
        .orElse(there);
  }

  /** By the time away; what nobody can tell comes last. */
  static List<Option> shortestFirst(List<Option> options) {
    return options.stream()
        .sorted(Comparator.comparing(Option::awayMinutes, Comparator.nullsLast(Integer::compare)))
        .toList();
  }

  /** Of the ways to many visits: by each mode the shortest absence, and fewer changes for more. */
  static List<Option> best(List<Option> options) {
    List<Option> best = new ArrayList<>();
    for (Option option : shortestFirst(options)) {
      if (best.stream()
          .noneMatch(known -> isOfSameModes(known, option) && isAsGood(known, option))) {
        best.add(option);
      }
    }
    return best;
  }

  private static boolean isOfSameModes(Option one, Option other) {
    return one.mode() == other.mode()
        && mode(one.outbound()) == mode(other.outbound())
        && mode(one.back()) == mode(other.back());
  }

  private static @Nullable Mode mode(@Nullable Way way) {
    return way == null ? null : way.mode();
  }

  /** Of two that are sorted by the time away. */
  private static boolean isAsGood(Option shorter, Option longer) {
    return atMost(shorter.transfers(), longer.transfers())
        && atMost(shorter.walkMinutes(), longer.walkMinutes());
  }

  private static boolean atMost(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null || one <= other;
  }

  /** When to leave at the latest: the minute has begun. */
  static String early(int seconds) {
    return Minutes.clock(Minutes.begun(seconds));
  }

  /** When one is surely there. */
  static String late(int seconds) {
    return Minutes.clock(Minutes.full(seconds));
  }
}
