package jp.tsunagi.api.transport;

import java.util.Collections;
import java.util.Set;
import jp.tsunagi.core.resource.Pickup;

/** Whether a resource fetches people from where someone lives (送迎). */
public final class Pickups {
  private Pickups() {}

  /** How sure it is. */
  public enum Answer {
    YES,
    /** It fetches people, and does not say from where. */
    ASK,
    NO
  }

  /**
   * Whether it comes for someone who lives there.
   *
   * @param origin ids of the areas that hold the origin: its 大字 and the former town
   */
  public static Answer from(Set<String> origin, Pickup pickup) {
    if (pickup.offered() == null || !pickup.offered()) {
      return Answer.NO;
    }
    if (pickup.areas().isEmpty()) {
      return Answer.ASK;
    }
    return Collections.disjoint(origin, pickup.areas()) ? Answer.NO : Answer.YES;
  }
}
