package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagi.core.transit.Accessible;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.StopTime.Stopping;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;
import org.onebusaway.gtfs.model.Frequency;
import org.onebusaway.gtfs.model.Location;
import org.onebusaway.gtfs.model.StopTime;

/**
 * trips.txt, stop_times.txt and frequencies.txt → trips with all their times. Trips that call at
 * zones are {@link ZonesReader}'s.
 */
final class TripsReader {
  /** More than this of one kind is said as a number. */
  private static final int NAMED = 5;

  private final GtfsDaoImpl gtfs;
  private final TimetableReader.Notes notes;
  private final Set<String> services;
  private final Set<String> neverRunning;
  private final Interpolation interpolation;
  private final Map<FeedRule, List<String>> found = new HashMap<>();

  TripsReader(GtfsDaoImpl gtfs, List<ServiceCalendar> services, TimetableReader.Notes notes) {
    this.gtfs = gtfs;
    this.notes = notes;
    this.services = services.stream().map(ServiceCalendar::id).collect(Collectors.toSet());
    this.neverRunning =
        services.stream()
            .filter(Calendars::neverRuns)
            .map(ServiceCalendar::id)
            .collect(Collectors.toSet());
    this.interpolation = new Interpolation(Shapes.of(gtfs));
  }

  /** In the order of their ids. */
  List<Trip> read() {
    Map<String, List<StopTime>> calls = new HashMap<>();
    gtfs.getAllStopTimes()
        .forEach(
            time ->
                calls
                    .computeIfAbsent(time.getTrip().getId().getId(), id -> new ArrayList<>())
                    .add(time));
    Map<String, List<Frequency>> frequencies =
        gtfs.getAllFrequencies().stream()
            .collect(Collectors.groupingBy(one -> one.getTrip().getId().getId()));
    List<Trip> trips = new ArrayList<>();
    gtfs.getAllTrips().stream()
        .sorted(Comparator.comparing(trip -> trip.getId().getId()))
        .forEach(
            trip -> {
              String id = trip.getId().getId();
              add(trip, calls.getOrDefault(id, List.of()), frequencies.get(id), trips);
            });
    say();
    return trips;
  }

  private void add(
      org.onebusaway.gtfs.model.Trip read,
      List<StopTime> all,
      @Nullable List<Frequency> frequencies,
      List<Trip> trips) {
    String id = read.getId().getId();
    if (!runs(read) || (!all.isEmpty() && isOfZones(all))) {
      return;
    }
    List<StopTime> calls = atStops(all);
    if (calls.size() < all.size()) {
      find(FeedRule.TRIP_IN_PARTS, id);
    }
    if (calls.size() < 2) {
      find(FeedRule.TRIP_TOO_SHORT, id);
    } else {
      Trip trip = trip(read, calls);
      if (frequencies == null) {
        trips.add(trip);
      } else {
        trips.addAll(writtenOut(trip, frequencies));
      }
    }
  }

  /** Whether there is a day on which it runs; says so if not. */
  private boolean runs(org.onebusaway.gtfs.model.Trip read) {
    String service = read.getServiceId().getId();
    if (services.contains(service) && !neverRunning.contains(service)) {
      return true;
    }
    boolean known = services.contains(service);
    find(known ? FeedRule.SERVICE_NEVER_RUNS : FeedRule.SERVICE_UNKNOWN, read.getId().getId());
    return false;
  }

  private static boolean isOfZones(List<StopTime> calls) {
    return calls.stream().allMatch(call -> call.getStopLocation() instanceof Location);
  }

  /** Without zones, groups, stops with a window instead of a time and stops that are not there. */
  private static List<StopTime> atStops(List<StopTime> calls) {
    return calls.stream()
        .filter(call -> call.getStop() instanceof org.onebusaway.gtfs.model.Stop)
        .filter(call -> call.getStartPickupDropOffWindow() < 0)
        .sorted(Comparator.comparingInt(StopTime::getStopSequence))
        .toList();
  }

  private List<Trip> writtenOut(Trip trip, List<Frequency> frequencies) {
    List<Frequency> usable = frequencies.stream().filter(Frequencies::isUsable).toList();
    if (usable.size() < frequencies.size()) {
      find(FeedRule.FREQUENCY_UNUSABLE, trip.id());
    }
    if (usable.stream().anyMatch(one -> one.getExactTimes() == 0)) {
      find(FeedRule.FREQUENCY_INEXACT, trip.id());
    }
    return Frequencies.writtenOut(trip, usable);
  }

  private Trip trip(org.onebusaway.gtfs.model.Trip read, List<StopTime> calls) {
    String id = read.getId().getId();
    int last = calls.size() - 1;
    int[][] times = new int[calls.size()][];
    if (Interpolation.timed(calls.get(0)) && Interpolation.timed(calls.get(last))) {
      times = interpolation.times(read.getShapeId(), calls);
      check(id, calls, times);
    } else {
      find(FeedRule.TIME_MISSING, id);
      Arrays.fill(times, new int[2]);
    }
    List<jp.tsunagi.core.transit.StopTime> stopTimes = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      StopTime call = calls.get(i);
      stopTimes.add(
          new jp.tsunagi.core.transit.StopTime(
              call.getStop().getId().getId(),
              times[i][0],
              times[i][1],
              Stopping.of(call.getPickupType()),
              Stopping.of(call.getDropOffType())));
    }
    return new Trip(
        id,
        read.getRoute().getId().getId(),
        read.getServiceId().getId(),
        Objects.requireNonNullElse(read.getTripHeadsign(), ""),
        TimetableReader.blankToNull(read.getBlockId()),
        Accessible.of(read.getWheelchairAccessible()),
        stopTimes);
  }

  private void check(String trip, List<StopTime> calls, int[][] times) {
    int before = Integer.MIN_VALUE;
    for (int i = 0; i < times.length; i++) {
      if (times[i][0] < before || times[i][1] < times[i][0]) {
        find(FeedRule.TIME_GOES_BACK, "%s の「%s」".formatted(trip, calls.get(i).getStop().getName()));
        return;
      }
      before = times[i][1];
    }
  }

  private void find(FeedRule rule, String what) {
    found.computeIfAbsent(rule, key -> new ArrayList<>()).add(what);
  }

  private static String file(FeedRule rule) {
    return switch (rule) {
      case FREQUENCY_UNUSABLE, FREQUENCY_INEXACT -> "frequencies.txt";
      case SERVICE_UNKNOWN, SERVICE_NEVER_RUNS -> "calendar.txt";
      default -> "stop_times.txt";
    };
  }

  private void say() {
    found.forEach(
        (rule, trips) -> {
          String named = trips.stream().limit(NAMED).collect(Collectors.joining("、"));
          String more = trips.size() > NAMED ? " ほか%d件".formatted(trips.size() - NAMED) : "";
          notes.note(rule, file(rule), rule.title() + ": " + named + more);
        });
  }
}
