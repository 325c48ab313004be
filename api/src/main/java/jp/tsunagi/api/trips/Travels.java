package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.timetable.Networks;
import jp.tsunagi.api.transport.GreatCircle;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.trips.TravelAnswer.Summary;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.Latest;
import jp.tsunagi.core.Memo;
import jp.tsunagi.core.database.Destination;
import jp.tsunagi.core.database.DestinationRepository;
import jp.tsunagi.core.database.HeldSession;
import jp.tsunagi.core.database.Reachable;
import jp.tsunagi.core.database.Reachable.Reached;
import jp.tsunagi.core.resource.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Answers how one gets to every resource around, and keeps the latest answers for as long as the
 * data stays the same: who asks for another category asks for the same ways. Nothing of an origin
 * is kept but its square of 100 m, in memory. Thread-safe.
 */
public final class Travels {
  /** No day trip goes farther. */
  private static final double FARTHEST_METERS = 50_000;

  private static final int REGIONS_KEPT = 16;
  private static final int STEP_MINUTES = 5;

  /** Of 600 resources each takes about 100 kB. */
  private static final int KEPT = 64;

  private final DestinationRepository destinations;
  private final Networks networks;
  private final Supplier<Streets> streets;
  private final Latest<Key, TravelAnswer> answers = new Latest<>(KEPT);

  /** Where one can go, by region of origin: the same for all who live there. */
  private final Memo<Around, List<Destination>> around;

  private @Nullable Venues venues;

  /** A tenth of a degree each way, and a state of the data. */
  private record Around(long version, long east, long north) {
    private static final double PER_DEGREE = 10;

    static Around of(long version, Point origin) {
      return new Around(
          version, Math.round(origin.lon() * PER_DEGREE), Math.round(origin.lat() * PER_DEGREE));
    }

    List<Destination> read(DestinationRepository destinations) {
      return destinations.around(east / PER_DEGREE, north / PER_DEGREE, FARTHEST_METERS);
    }
  }

  private record Key(
      TravelRequest request, long version, Network network, Streets streets, LocalDateTime now) {}

  public Travels(DestinationRepository destinations, Networks networks, Supplier<Streets> streets) {
    this.destinations = destinations;
    this.around = new Memo<>(REGIONS_KEPT, region -> region.read(destinations));
    this.networks = networks;
    this.streets = streets;
  }

  /**
   * How one gets to each resource.
   *
   * @param now the wall clock; see {@link #later}
   */
  public TravelAnswer find(TravelRequest asked, Catalog catalog, LocalDateTime now) {
    Network network = networks.current();
    Streets known = streets.get();
    Venues stops = venues(network, known);
    Key key =
        new Key(
            asked.walkingAt(known.paces().walk()), catalog.version(), network, known, later(now));
    return answers.get(key, () -> answer(key, catalog, stops));
  }

  /** Now, as it is told and counted: in steps of five minutes, to the later side. */
  static LocalDateTime later(LocalDateTime now) {
    LocalDateTime minute = now.plusNanos(59_999_999_999L).truncatedTo(ChronoUnit.MINUTES);
    return minute.plusMinutes(Math.floorMod(-minute.getMinute(), STEP_MINUTES));
  }

  private TravelAnswer answer(Key key, Catalog catalog, Venues venues) {
    TravelRequest request = key.request();
    boolean inside = catalog.holds(request.from().lon(), request.from().lat());
    List<Destination> places =
        inside ? around.apply(Around.of(catalog.version(), request.from())) : List.of();
    Map<Integer, List<HeldSession>> sessions =
        request.sessions() == null ? Map.of() : destinations.sessions(request.sessions());
    TravelFinder finder =
        new TravelFinder(
            request,
            catalog.areasOf(request.from().lon(), request.from().lat()),
            key.network(),
            key.streets(),
            venues,
            key.now(),
            places,
            sessions);
    List<Optional<Found>> found = finder.find();
    Map<UUID, Travel> travels = new HashMap<>();
    List<Reached> reached = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Destination destination = places.get(i);
      Found way = found.get(i).orElse(null);
      boolean fits = way != null && (!request.roundTrip() || (way.bothWays() && way.sure()));
      travels.put(destination.id(), travel(destination, way, finder.approximate(i)));
      if (fits || !request.filters()) {
        reached.add(
            new Reached(
                destination.id(),
                way == null ? Integer.MAX_VALUE : way.minutes(),
                metres(request.from(), destination)));
      }
    }
    return new TravelAnswer(
        travels, new Reachable(reached), request.filters(), summary(key, inside));
  }

  /** As the crow flies: the order of what is as long, or cannot be reached. */
  private static int metres(Point from, Destination to) {
    return (int) GreatCircle.metres(from.lon(), from.lat(), to.lon(), to.lat());
  }

  private static Summary summary(Key key, boolean inside) {
    TravelRequest request = key.request();
    Network network = key.network();
    List<Remark> remarks = new ArrayList<>();
    if (!inside) {
      remarks.add(Remarks.ORIGIN_OUTSIDE);
    }
    LocalDate day = request.sessions() == null ? request.day() : request.sessions().first();
    if (request.means().modes().contains(Mode.TRANSIT)) {
      Remarks.ofTimetables(network, day).ifPresent(remarks::add);
    }
    boolean sample =
        !Collections.disjoint(request.means().modes(), Set.of(Mode.TRANSIT, Mode.TAXI))
            && network.isSampleOn(day);
    Streets.Basis basis = key.streets().basis();
    return new Summary(basis, basis.attribution(), sample, remarks);
  }

  private static Travel travel(Destination destination, @Nullable Found way, boolean far) {
    boolean approximate = far || destination.precision() != Precision.EXACT;
    return way == null ? Travel.none(approximate) : Travel.of(way, approximate);
  }

  /** With another network or other streets, nothing of the old ones is kept. */
  synchronized Venues venues(Network network, Streets current) {
    Venues known = venues;
    if (known == null || !known.areOf(network, current)) {
      known = new Venues(network, current);
      venues = known;
      answers.forget();
    }
    return known;
  }
}
