package jp.tsunagi.api.transport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way, from door to door. Times are seconds since the date began.
 *
 * @param transfers changes from one vehicle to another
 * @param walkSeconds on foot
 */
public record Journey(int departure, int arrival, int transfers, int walkSeconds, List<Leg> legs) {

  public Journey {
    legs = List.copyOf(legs);
  }

  /** Whether no vehicle is taken. */
  public boolean onFoot() {
    return legs.stream().allMatch(leg -> leg instanceof Leg.Walk walk && walk.mode() == Mode.WALK);
  }

  /** Seconds between legs: at stops, for vehicles. */
  public int waitSeconds() {
    int moving = legs.stream().mapToInt(leg -> leg.arrival() - leg.departure()).sum();
    return arrival - departure - moving;
  }

  /** What the rides cost together; null when one of them is not known. */
  public @Nullable Integer fareYen() {
    int sum = 0;
    for (Leg leg : legs) {
      if (leg instanceof Leg.Ride ride) {
        if (ride.fareYen() == null) {
          return null;
        }
        sum += ride.fareYen();
      }
    }
    return sum;
  }
}
