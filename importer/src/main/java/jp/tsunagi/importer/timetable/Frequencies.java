package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.core.transit.StopTime;
import jp.tsunagi.core.transit.Trip;
import org.onebusaway.gtfs.model.Frequency;

/** frequencies.txt: a trip every so many seconds → trips, one by one. */
final class Frequencies {
  /** A bus every second of a day. */
  private static final int MOST_TRIPS = 86_400;

  private Frequencies() {}

  /** Whether a vehicle leaves at all, and not all of them at once. */
  static boolean isUsable(Frequency frequency) {
    return frequency.getHeadwaySecs() > 0 && frequency.getEndTime() > frequency.getStartTime();
  }

  /**
   * The first leaves at the start; none leaves at the end or after it.
   *
   * @param frequencies usable ones
   */
  static List<Trip> writtenOut(Trip pattern, List<Frequency> frequencies) {
    List<Trip> trips = new ArrayList<>();
    int first = pattern.stopTimes().get(0).departure();
    for (Frequency frequency : frequencies) {
      for (int start = frequency.getStartTime();
          start < frequency.getEndTime() && trips.size() < MOST_TRIPS;
          start += frequency.getHeadwaySecs()) {
        trips.add(moved(pattern, start - first, trips.size()));
      }
    }
    return trips;
  }

  /** Blocks are left out: which run goes on as which, a frequency does not say. */
  private static Trip moved(Trip pattern, int seconds, int number) {
    return new Trip(
        pattern.id() + "#" + number,
        pattern.route(),
        pattern.service(),
        pattern.headsign(),
        null,
        pattern.wheelchair(),
        pattern.stopTimes().stream()
            .map(
                time ->
                    new StopTime(
                        time.stop(),
                        time.arrival() + seconds,
                        time.departure() + seconds,
                        time.pickup(),
                        time.dropOff()))
            .toList());
  }
}
