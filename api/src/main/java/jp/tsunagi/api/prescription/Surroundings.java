package jp.tsunagi.api.prescription;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.api.prescription.MapSketch.Kind;
import jp.tsunagi.api.prescription.MapSketcher.Spot;
import jp.tsunagi.api.prescription.MapSketcher.Track;
import jp.tsunagi.api.timetable.DrawnLines;
import jp.tsunagi.api.trips.TripAnswer.LegAnswer;
import jp.tsunagi.api.trips.TripAnswer.Way;
import jp.tsunagi.core.area.Ground;
import jp.tsunagi.core.database.LandmarkRepository;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.transit.RouteType;
import org.jspecify.annotations.Nullable;

/** What is known around a place, as a sketch. Thread-safe. */
final class Surroundings {

  /** Two kilometres to the north. */
  private static final double DEGREES = 0.018;

  private static final int LANDMARKS = 12;
  private static final double METERS = 2_000;

  private final LandmarkRepository landmarks;

  Surroundings(LandmarkRepository landmarks) {
    this.landmarks = landmarks;
  }

  /** The map of a visit; null where the place is not known. */
  @Nullable MapSketch of(Visit visit, DrawnLines drawn) {
    Resource resource = visit.resource();
    Double lon = resource.location().lon();
    Double lat = resource.location().lat();
    if (lon == null || lat == null) {
      return null;
    }
    String name = resource.venue() == null ? resource.name() : resource.venue();
    Set<String> used = stops(visit);
    List<Spot> near =
        drawn.stops().stream()
            .filter(stop -> Ground.meters(lon, lat, stop.lon(), stop.lat()) < METERS)
            .map(
                stop ->
                    new Spot(
                        stop.station() ? Kind.STATION : Kind.STOP,
                        stop.name(),
                        stop.lon(),
                        stop.lat()))
            .toList();
    List<Spot> needed = near.stream().filter(stop -> used.contains(stop.name())).toList();
    List<Spot> others = new ArrayList<>(near);
    landmarks.around(lon, lat, DEGREES, LANDMARKS).stream()
        .map(one -> new Spot(Kind.LANDMARK, one.name(), one.lon(), one.lat()))
        .forEach(others::add);
    List<Track> tracks =
        drawn.lines().stream()
            .map(
                line ->
                    new Track(
                        line.type() == RouteType.RAIL ? MapSketch.Track.RAIL : MapSketch.Track.BUS,
                        line.positions()))
            .toList();
    return MapSketcher.draw(new Spot(Kind.HERE, name, lon, lat), needed, others, tracks);
  }

  /** Where one gets on or off. */
  private static Set<String> stops(Visit visit) {
    Set<String> names = new HashSet<>();
    visit.option().stream()
        .flatMap(option -> Stream.of(option.outbound(), option.back()))
        .filter(Objects::nonNull)
        .map(Way::legs)
        .flatMap(List::stream)
        .filter(leg -> leg.line() != null)
        .flatMap(Surroundings::ends)
        .forEach(names::add);
    return names;
  }

  private static Stream<String> ends(LegAnswer leg) {
    return Stream.of(leg.from(), leg.to()).filter(Objects::nonNull);
  }
}
