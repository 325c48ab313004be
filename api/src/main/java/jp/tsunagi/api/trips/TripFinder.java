package jp.tsunagi.api.trips;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.Pickups;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Streets.Targets;
import jp.tsunagi.api.trips.TripAnswer.Ask;
import jp.tsunagi.api.trips.TripAnswer.Option;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.api.trips.TripAnswer.SessionTrips;
import jp.tsunagi.core.database.HeldSession;
import jp.tsunagi.core.database.ResourceDay;
import jp.tsunagi.core.resource.Pickup;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/** Puts the answer to one {@link TripRequest} together. For one request and thread. */
final class TripFinder {
  /** Its number among the places asked about: there is one. */
  private static final int PLACE = 0;

  private final TripRequest request;
  private final MeansRequest means;
  private final Catalog catalog;
  private final Network network;
  private final Streets streets;
  private final Resource resource;
  private final List<HeldSession> sessions;
  private final LocalDateTime now;

  TripFinder(
      TripRequest request,
      Catalog catalog,
      Network network,
      Streets streets,
      ResourceDay day,
      LocalDateTime now) {
    this.request = request;
    this.means = request.means();
    this.catalog = catalog;
    this.network = network;
    this.streets = streets;
    this.resource = day.resource();
    this.sessions = day.sessions();
    this.now = now;
  }

  TripAnswer answer() {
    List<Remark> remarks = new ArrayList<>();
    Point place = place();
    if (place == null) {
      remarks.add(Remarks.PLACE_UNKNOWN);
    }
    boolean inside = catalog.holds(request.from().lon(), request.from().lat());
    if (!inside) {
      remarks.add(Remarks.ORIGIN_OUTSIDE);
    }
    if (request.on().isBefore(now.toLocalDate())) {
      remarks.add(Remarks.DATE_PAST);
    } else if (sessions.isEmpty()) {
      remarks.add(Remarks.NO_SESSION);
    }
    if (means.modes().contains(Mode.TRANSIT)) {
      Remarks.ofTimetables(network, request.on()).ifPresent(remarks::add);
    }
    boolean sample = resource.sample() || network.isSampleOn(request.on());
    return new TripAnswer(
        resource.id(),
        resource.name(),
        request.on(),
        streets.basis(),
        streets.basis().attribution(),
        resource.location().precision() != Precision.EXACT || (place != null && isFar(place)),
        sample,
        place == null || !inside ? List.of() : trips(place),
        remarks);
  }

  private @Nullable Point place() {
    Double lon = resource.location().lon();
    Double lat = resource.location().lat();
    return lon == null || lat == null ? null : new Point(lon, lat);
  }

  /** Whether the way to the place is estimated although streets are known. */
  private boolean isFar(Point place) {
    return streets.from(request.from(), Targets.places(List.of(place)), walk(), 0).approximate()[0];
  }

  private Pace walk() {
    return means.limits().walk();
  }

  private List<SessionTrips> trips(Point place) {
    StreetWays streetWays = new StreetWays(streets, request.from(), List.of(place), means);
    Venues venues = new Venues(network, streets);
    WaysOfDay ways = new WaysOfDay(means, network, streetWays, venues, request.on(), now);
    Timetabled timetabled =
        means.modes().contains(Mode.TRANSIT)
            ? new Timetabled(ways, PLACE, means.mostMinutes())
            : null;
    return sessions.stream().map(session -> trips(session, streetWays, ways, timetabled)).toList();
  }

  private SessionTrips trips(
      HeldSession held, StreetWays streetWays, WaysOfDay ways, @Nullable Timetabled timetabled) {
    Session session = held.session();
    if (session.startsAt() == null) {
      return new SessionTrips(
          null, session.endsAt(), false, false, List.of(), List.of(Remarks.TIME_UNKNOWN));
    }
    OptionFinder finder = new OptionFinder(means, streetWays, ways, PLACE, timetabled);
    Ask fetched = pickup().orElse(null);
    List<Visit> visits = Visit.to(held);
    List<Option> options = new ArrayList<>(finder.find(visits));
    List<Remark> remarks = new ArrayList<>();
    for (Visit visit : visits) {
      if (timetabled != null) {
        remarks.addAll(timetabled.remarks(visit.start(), visit.end()));
      }
    }
    if (fetched != null) {
      if (options.isEmpty()) {
        options.addAll(finder.fetched(visits.get(0), fetched));
      }
      options.add(new Option(Mode.PICKUP, null, null, null, null, null, null, null, fetched));
    }
    if (options.isEmpty() && remarks.isEmpty()) {
      remarks.add(means.minutes() == null ? Remarks.NO_WAY : Remarks.TOO_LONG);
    }
    return new SessionTrips(
        session.startsAt(),
        session.endsAt(),
        session.endsAt() == null,
        held.dropIn(),
        held.dropIn() ? Ways.best(options) : Ways.shortestFirst(options),
        held.dropIn() ? Remarks.ofAll(remarks, options) : remarks);
  }

  /** 送迎: the resource says whom it fetches, not when. */
  private Optional<Ask> pickup() {
    Pickup pickup = resource.pickup();
    Pickups.Answer fetched =
        Pickups.from(catalog.areasOf(request.from().lon(), request.from().lat()), pickup);
    if (!means.modes().contains(Mode.PICKUP) || fetched == Pickups.Answer.NO) {
      return Optional.empty();
    }
    String phone =
        resource.contact().phones().stream().map(each -> each.number()).findFirst().orElse(null);
    return Optional.of(new Ask(resource.contact().name(), phone, null, pickup.text()));
  }
}
