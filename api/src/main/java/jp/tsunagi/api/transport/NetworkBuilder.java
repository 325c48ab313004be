package jp.tsunagi.api.transport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.core.transit.Agency;
import jp.tsunagi.core.transit.DemandZone;
import jp.tsunagi.core.transit.Fare;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.ServiceCalendar;
import jp.tsunagi.core.transit.Stop;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Timetable;
import jp.tsunagi.core.transit.Transfer;
import jp.tsunagi.core.transit.Trip;
import org.jspecify.annotations.Nullable;

/** Feeds → {@link Network}: the ids of a feed become numbers over all feeds. For one thread. */
final class NetworkBuilder {
  final List<Feed> feeds = new ArrayList<>();
  final List<Stop> stops = new ArrayList<>();
  final Ints feedOfStop = new Ints();
  final List<Line> lines = new ArrayList<>();
  final List<RunningDays> services = new ArrayList<>();
  final Ints feedOfService = new Ints();
  final List<List<Fare>> fares = new ArrayList<>();
  final List<Zone> zones = new ArrayList<>();
  final RunsBuilder runs = new RunsBuilder();
  private final List<NumberedTransfer> transfers = new ArrayList<>();
  private int blocks;

  private record NumberedTransfer(int from, int to, Transfer transfer) {}

  private final Streets streets;

  /**
   * @param streets that are walked between stops
   */
  NetworkBuilder(Streets streets) {
    this.streets = streets;
  }

  NetworkBuilder add(List<Timetable> timetables) {
    timetables.forEach(this::add);
    return this;
  }

  private void add(Timetable timetable) {
    feeds.add(timetable.feed());
    fares.add(timetable.fares());
    Map<String, Integer> stopNumbers = addStops(timetable);
    Map<String, Integer> lineNumbers = addLines(timetable);
    Map<String, Integer> serviceNumbers = addServices(timetable);
    Map<String, Integer> blockNumbers = new HashMap<>();
    for (Trip trip : timetable.trips()) {
      runs.add(
          trip,
          trip.stopTimes().stream()
              .map(StopTime::stop)
              .mapToInt(stop -> number(stopNumbers, stop))
              .toArray(),
          number(lineNumbers, trip.route()),
          number(serviceNumbers, trip.service()),
          trip.block() == null
              ? -1
              : blockNumbers.computeIfAbsent(trip.block(), block -> blocks++));
    }
    for (Transfer transfer : timetable.transfers()) {
      transfers.add(
          new NumberedTransfer(
              number(stopNumbers, transfer.from()), number(stopNumbers, transfer.to()), transfer));
    }
    addZones(timetable, serviceNumbers);
  }

  private static int number(Map<String, Integer> numbers, String id) {
    return Objects.requireNonNull(numbers.get(id), () -> "the feed does not hold " + id);
  }

  private Map<String, Integer> addStops(Timetable timetable) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Stop stop : timetable.stops()) {
      numbers.put(stop.id(), stops.size());
      stops.add(stop);
      feedOfStop.add(feeds.size() - 1);
    }
    return numbers;
  }

  private Map<String, Integer> addLines(Timetable timetable) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Route route : timetable.routes()) {
      numbers.put(route.id(), lines.size());
      lines.add(
          new Line(timetable.feed().id(), route, agency(timetable.agencies(), route.agency())));
    }
    return numbers;
  }

  private static @Nullable Agency agency(List<Agency> agencies, String id) {
    return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst().orElse(null);
  }

  private Map<String, Integer> addServices(Timetable timetable) {
    Map<String, Integer> numbers = new HashMap<>();
    for (ServiceCalendar service : timetable.services()) {
      numbers.put(service.id(), services.size());
      services.add(RunningDays.of(service));
      feedOfService.add(feeds.size() - 1);
    }
    return numbers;
  }

  private void addZones(Timetable timetable, Map<String, Integer> serviceNumbers) {
    Map<String, RunningDays> calendars = new HashMap<>();
    serviceNumbers.forEach((id, number) -> calendars.put(id, services.get(number)));
    Map<String, Zone> others = new HashMap<>();
    for (DemandZone zone : timetable.zones()) {
      Zone added = new Zone(zone, agency(timetable.agencies(), zone.agency()), calendars, others);
      others.put(zone.id(), added);
      zones.add(added);
    }
  }

  Footpaths footpaths() {
    FootpathsBuilder builder = new FootpathsBuilder(stops, streets);
    for (NumberedTransfer numbered : transfers) {
      builder.rule(numbered.from(), numbered.to(), numbered.transfer());
    }
    return builder.build();
  }

  Network build() {
    return new Network(this);
  }
}
