package jp.tsunagi.api.trips;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagi.api.transport.DemandTaxi;
import jp.tsunagi.api.transport.DemandTaxi.Offer;
import jp.tsunagi.api.transport.Limits;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.RoundTrip;
import jp.tsunagi.api.transport.RoundTrips;
import jp.tsunagi.api.transport.RoundTrips.Outline;
import jp.tsunagi.api.transport.RoundTrips.Outlines;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Venue;
import org.jspecify.annotations.Nullable;

/** The ways of one date between home and many places, by any mode. For one request and thread. */
final class WaysOfDay {
  private final MeansRequest means;
  private final StreetWays streets;
  private final Venues venues;
  private final DemandTaxi taxi;
  private final @Nullable RoundTrips trips;

  /** With a bicycle left at the stop; null when nobody goes so. */
  private final @Nullable RoundTrips cycling;

  /** Looks for the rides of the date, if any are asked for; who sets out today leaves after now. */
  WaysOfDay(
      MeansRequest asked,
      Network network,
      StreetWays streets,
      Venues venues,
      LocalDate date,
      LocalDateTime now) {
    this.means =
        date.equals(now.toLocalDate()) ? asked.notBefore(now.toLocalTime().toSecondOfDay()) : asked;
    this.streets = streets;
    this.venues = venues;
    this.taxi = new DemandTaxi(network, date, now);
    this.trips =
        means.modes().contains(Mode.TRANSIT)
            ? RoundTrips.search(
                network,
                date,
                venues.fromHome(streets.home(), means.limits()),
                venues.toHome(streets.home(), means.limits()),
                means.limits())
            : null;
    this.cycling =
        trips != null && means.modes().contains(Mode.BICYCLE)
            ? RoundTrips.search(
                network,
                date,
                venues.ridingFromHome(streets.home()),
                venues.ridingHome(streets.home()),
                means.limits())
            : null;
  }

  /**
   * The way that leaves last and is there so long before a time as the limits say.
   *
   * @param place number of the place
   * @return null when there is none
   */
  @Nullable Outline there(Mode mode, int place, int start) {
    Limits limits = means.limits();
    int latest = start - limits.earlySeconds();
    return switch (mode) {
      case TRANSIT -> trips().latestThere(venue(place), start, means.mostMinutes()).orElse(null);
      case TAXI -> taxiThere(place, start).map(WaysOfDay::ride).orElse(null);
      case PICKUP -> null;
      case WALK, BICYCLE, CAR -> {
        int seconds = streets.there(mode, place);
        yield seconds <= means.longest(mode) && latest - seconds >= limits.earliestLeave()
            ? StreetWays.outline(mode, latest - seconds, latest)
            : null;
      }
    };
  }

  /**
   * The way that is home first after a time.
   *
   * @return null when there is none
   */
  @Nullable Outline home(Mode mode, int place, int end) {
    Limits limits = means.limits();
    return switch (mode) {
      case TRANSIT -> trips().earliestBack(venue(place), end, means.mostMinutes()).orElse(null);
      case TAXI -> taxiHome(place, end).map(WaysOfDay::ride).orElse(null);
      case PICKUP -> null;
      case WALK, BICYCLE, CAR -> {
        int seconds = streets.home(mode, place);
        yield seconds <= means.longest(mode) && end + seconds <= limits.latestBack()
            ? StreetWays.outline(mode, end, end + seconds)
            : null;
      }
    };
  }

  /**
   * By bus and train, or on foot where it is near, the way there that takes least, whenever it is;
   * null when there is none.
   */
  @Nullable Outline shortestRide(int place) {
    int walk = streets.there(Mode.WALK, place);
    Outline ride = trips().shortestThere(venue(place)).orElse(null);
    Outline best =
        walk <= means.limits().maxWalkLegSeconds() && (ride == null || walk <= ride.seconds())
            ? StreetWays.outline(Mode.WALK, 0, walk)
            : ride;
    return best != null && best.seconds() <= means.longest() ? best : null;
  }

  /**
   * There and back by bus and train with a bicycle left at the stop, the shortest absence; null
   * when there is none, or nobody goes so.
   */
  @Nullable Outlines cycled(int place, int start, int end) {
    return cycling == null
        ? null
        : cycling.shortest(cycledTo(place), start, end, means.mostMinutes()).orElse(null);
  }

  /** The way there of these that takes least, whenever it is; null when there is none. */
  @Nullable Outline shortestCycled(int place) {
    return cycling == null
        ? null
        : cycling
            .shortestThere(cycledTo(place))
            .filter(way -> way.minutes() <= means.mostMinutes())
            .orElse(null);
  }

  /** All of these, none of which is worse in everything. */
  List<RoundTrip> cycledOptions(int place, int start, int end) {
    return cycling == null
        ? List.of()
        : cycling.options(cycledTo(place), start, end, means.mostMinutes());
  }

  /** A place to which nobody walks all the way: the bicycle stands at the stop. */
  private Venue cycledTo(int place) {
    return venues.at(streets.place(place));
  }

  /** The ride in a demand taxi that leaves last and is there in time. */
  Optional<Offer> taxiThere(int place, int start) {
    int seconds = streets.there(Mode.CAR, place);
    return tooFar(seconds)
        ? Optional.empty()
        : taxi.there(streets.home(), streets.place(place), seconds, start, means.limits());
  }

  /** The ride in a demand taxi that is home first. */
  Optional<Offer> taxiHome(int place, int end) {
    int seconds = streets.home(Mode.CAR, place);
    return tooFar(seconds)
        ? Optional.empty()
        : taxi.back(streets.place(place), streets.home(), seconds, end, means.limits());
  }

  /** Whether a demand taxi can still be booked for some time of the date, there and home. */
  boolean hasTaxi(int place) {
    int there = streets.there(Mode.CAR, place);
    int home = streets.home(Mode.CAR, place);
    return !tooFar(there)
        && !tooFar(home)
        && taxi.drives(streets.home(), streets.place(place), there, means.limits())
        && taxi.drives(streets.place(place), streets.home(), home, means.limits());
  }

  private boolean tooFar(int seconds) {
    return seconds == Streets.UNREACHABLE || seconds > means.longest();
  }

  private static Outline ride(Offer taken) {
    return new Outline(taken.departure(), taken.arrival(), 0, 0);
  }

  /** As asked, but not before now. */
  Limits limits() {
    return means.limits();
  }

  /** By bus and train, which must have been asked for. */
  RoundTrips trips() {
    return Objects.requireNonNull(trips);
  }

  /** A place as seen from the stops around and from home. */
  Venue venue(int place) {
    return cycledTo(place)
        .fromHome(
            streets.there(Mode.WALK, place),
            streets.home(Mode.WALK, place),
            streets.metres(Mode.WALK, place));
  }
}
