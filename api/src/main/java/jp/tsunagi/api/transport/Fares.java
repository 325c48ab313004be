package jp.tsunagi.api.transport;

import jp.tsunagi.core.transit.Fare;
import jp.tsunagi.core.transit.Route;
import jp.tsunagi.core.transit.Stop;
import org.jspecify.annotations.Nullable;

/** Which fare a ride pays. GTFS leaves open what holds when several do: here the narrowest. */
final class Fares {
  private Fares() {}

  /** How many conditions a fare has that the ride meets; -1 when it does not hold for the ride. */
  static int narrowness(Fare fare, Route route, Stop from, Stop to) {
    int narrow = 0;
    String[][] conditions = {
      {fare.route(), route.id()},
      {fare.originZone(), from.zone()},
      {fare.destinationZone(), to.zone()}
    };
    for (@Nullable String[] condition : conditions) {
      if (condition[0] != null) {
        if (!condition[0].equals(condition[1])) {
          return -1;
        }
        narrow++;
      }
    }
    return narrow;
  }
}
