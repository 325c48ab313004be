package jp.tsunagi.api.trips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.api.transport.Journey;
import jp.tsunagi.api.transport.RoundTrip;
import jp.tsunagi.api.transport.RoundTrips;
import jp.tsunagi.api.transport.Venue;
import jp.tsunagi.api.trips.TripAnswer.Remark;

/** Buses and trains of one home, one place and one date. For one request and thread. */
final class Timetabled {
  private final WaysOfDay ways;
  private final int place;
  private final RoundTrips trips;
  private final Venue venue;

  /** Minutes of a way, at most. */
  private final int longest;

  /**
   * Takes what was searched for the day.
   *
   * @param place number of the place
   * @param longest minutes of a way, at most
   */
  Timetabled(WaysOfDay ways, int place, int longest) {
    this.ways = ways;
    this.place = place;
    this.trips = ways.trips();
    this.venue = ways.venue(place);
    this.longest = longest;
  }

  List<RoundTrip> options(int start, int end) {
    List<RoundTrip> options = new ArrayList<>(trips.options(venue, start, end, longest));
    options.addAll(ways.cycledOptions(place, start, end));
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
    if (ways.cycled(place, start, end) != null) {
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
