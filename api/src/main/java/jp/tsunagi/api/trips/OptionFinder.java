package jp.tsunagi.api.trips;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.Option;
import org.jspecify.annotations.Nullable;

/**
 * The ways there and back to one visit: by each mode alone, and by two. For one request and thread.
 */
final class OptionFinder {
  private final MeansRequest means;
  private final StreetWays streets;
  private final WaysOfDay ways;
  private final int place;

  /** Null when nobody takes the bus. */
  private final @Nullable Timetabled timetabled;

  /**
   * @param place its number among the places asked about
   */
  OptionFinder(
      MeansRequest means,
      StreetWays streets,
      WaysOfDay ways,
      int place,
      @Nullable Timetabled timetabled) {
    this.means = means;
    this.streets = streets;
    this.ways = ways;
    this.place = place;
    this.timetabled = timetabled;
  }

  /** Those whose times are known, to any of the visits. */
  List<Option> find(List<Visit> visits) {
    List<Option> options = new ArrayList<>();
    List<Option> mixes = new ArrayList<>();
    for (Visit visit : visits) {
      Map<Mode, OneWay> there = there(visit.start());
      Map<Mode, OneWay> home = home(visit.end());
      options.addAll(alone(there, home, visit));
      mixes.addAll(
          Mixes.of(
              there,
              home,
              (mode, way, other, back) -> Ways.option(way, back, visit.start(), visit.end())));
    }
    int shortest = options.stream().mapToInt(OptionFinder::away).min().orElse(Integer.MAX_VALUE);
    mixes.stream().filter(mix -> Mixes.isWorth(away(mix), shortest)).forEach(options::add);
    return options;
  }

  /** By one mode both ways; by bus and train also those that are better in something else. */
  private List<Option> alone(Map<Mode, OneWay> there, Map<Mode, OneWay> home, Visit visit) {
    List<Option> options = new ArrayList<>();
    there.forEach(
        (mode, way) -> {
          OneWay back = home.get(mode);
          if (mode != Mode.TRANSIT && back != null) {
            options.add(Ways.option(way, back, visit.start(), visit.end()));
          }
        });
    if (timetabled != null) {
      timetabled.options(visit.start(), visit.end()).stream()
          .map(Ways::byTimetable)
          .filter(option -> !isWalk(option) || !means.modes().contains(Mode.WALK))
          .forEach(options::add);
    }
    return options;
  }

  private static boolean isWalk(Option option) {
    Mode back = option.back() == null ? null : option.back().mode();
    return option.mode() == Mode.WALK && back == Mode.WALK;
  }

  /** Seconds as told. */
  private static int away(Option option) {
    Integer minutes = option.awayMinutes();
    return minutes == null ? Integer.MAX_VALUE : 60 * minutes;
  }

  /** By oneself one way, where there is no way of the other, and fetched the other. */
  List<Option> fetched(Visit visit, Ask ask) {
    List<Option> options = new ArrayList<>();
    there(visit.start()).values().stream()
        .filter(way -> Mixes.leavesNothingBehind(way.mode()))
        .forEach(way -> options.add(Ways.fetchedHome(way, visit.start(), ask)));
    home(visit.end()).values().stream()
        .filter(way -> Mixes.leavesNothingBehind(way.mode()))
        .forEach(way -> options.add(Ways.fetchedThere(way, visit.end(), ask)));
    return options;
  }

  /** By mode the way there that leaves last. */
  private Map<Mode, OneWay> there(int start) {
    Map<Mode, OneWay> there = new EnumMap<>(Mode.class);
    for (Mode mode : means.modes()) {
      Optional<OneWay> way =
          switch (mode) {
            case TRANSIT ->
                Optional.ofNullable(timetabled)
                    .flatMap(rides -> rides.there(start))
                    .map(OneWay::byTimetable);
            case TAXI -> ways.taxiThere(place, start).map(OneWay::byTaxi);
            case PICKUP -> Optional.empty();
            case WALK, BICYCLE, CAR -> byStreet(mode, ways.there(mode, place, start));
          };
      way.ifPresent(found -> there.put(mode, found));
    }
    return there;
  }

  /** By mode the way that is home first. */
  private Map<Mode, OneWay> home(int end) {
    Map<Mode, OneWay> home = new EnumMap<>(Mode.class);
    for (Mode mode : means.modes()) {
      Optional<OneWay> way =
          switch (mode) {
            case TRANSIT ->
                Optional.ofNullable(timetabled)
                    .flatMap(rides -> rides.home(end))
                    .map(OneWay::byTimetable);
            case TAXI -> ways.taxiHome(place, end).map(OneWay::byTaxi);
            case PICKUP -> Optional.empty();
            case WALK, BICYCLE, CAR -> byStreet(mode, ways.home(mode, place, end));
          };
      way.ifPresent(found -> home.put(mode, found));
    }
    return home;
  }

  private Optional<OneWay> byStreet(Mode mode, @Nullable Outline way) {
    return Optional.ofNullable(way)
        .map(found -> OneWay.byStreet(mode, found, streets.metres(mode, place)));
  }
}
