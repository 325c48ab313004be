package jp.tsunagi.api.trips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.api.transport.Journey;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Network;
import jp.tsunagi.api.transport.RoundTrip;
import jp.tsunagi.api.transport.RoundTrips;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Venue;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import org.jspecify.annotations.Nullable;

/** Buses and trains of one home, one place and one date: two searches answer for every session. */
final class Timetabled {
  private final RoundTrips trips;
  private final Venue venue;

  /** With a bicycle left at the stop; null when there is none. */
  private final @Nullable RoundTrips cycling;

  /** Minutes of a way, at most. */
  private final int longest;

  private Timetabled(RoundTrips trips, Venue venue, int longest, @Nullable RoundTrips cycling) {
    this.trips = trips;
    this.longest = longest;
    this.venue = venue;
    this.cycling = cycling;
  }

  /**
   * Takes what was searched for the day; with a bicycle, searches from each stop that is ridden to.
   *
   * @param place number of the place
   */
  static Timetabled search(
      TripRequest request, Network network, Venues venues, WaysOfDay ways, int place) {
    return new Timetabled(
        ways.trips(),
        ways.venue(place),
        request.means().mostMinutes(),
        request.means().modes().contains(Mode.BICYCLE)
            ? RoundTrips.search(
                network,
                request.on(),
                venues.ridingFromHome(request.from()),
                venues.ridingHome(request.from()),
                ways.limits())
            : null);
  }

  List<RoundTrip> options(int start, int end) {
    List<RoundTrip> options = new ArrayList<>(trips.options(venue, start, end, longest));
    if (cycling != null) {
      options.addAll(
          cycling.options(
              venue.fromHome(Streets.UNREACHABLE, Streets.UNREACHABLE, 0), start, end, longest));
    }
    return options;
  }

  /** The way there that leaves last, with no bicycle. */
  Optional<Journey> there(int start) {
    return trips.outbound(venue, start, longest).stream().findFirst();
  }

  /** The way that is home first, with no bicycle. */
  Optional<Journey> home(int end) {
    return trips.back(venue, end, longest).stream().findFirst();
  }

  /** What stands in the way, said plainly. */
  List<Remark> remarks(int start, int end) {
    if (cycling != null && !options(start, end).isEmpty()) {
      return List.of();
    }
    boolean there = trips.latestThere(venue, start, Integer.MAX_VALUE).isPresent();
    boolean back = trips.earliestBack(venue, end, Integer.MAX_VALUE).isPresent();
    if (there && back) {
      return List.of();
    }
    if (there) {
      return List.of(Remarks.NO_RIDE_BACK);
    }
    return back ? List.of(Remarks.NO_RIDE_THERE) : List.of(Remarks.NO_RIDE);
  }
}
