package jp.tsunagi.api.trips;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.trips.TripAnswer.Remark;
import jp.tsunagi.core.database.Reachable;
import org.jspecify.annotations.Nullable;

/**
 * How somebody gets to each resource around. Immutable.
 *
 * @param travels by resource; those that are too far to be looked at have none
 * @param reachable in the order of travel; what cannot be reached is left out if the question
 *     leaves it out, and else comes last
 */
public record TravelAnswer(
    Map<UUID, Travel> travels, Reachable reachable, boolean filters, Summary summary) {

  public TravelAnswer {
    travels = Map.copyOf(travels);
  }

  /**
   * What holds for all of them, as JSON.
   *
   * @param basis what walking and driving times rest on
   * @param attribution whose streets they are, to be shown with the answer; null for nobody's
   * @param sample whether a timetable is invented (サンプル)
   * @param remarks what stands in the way of any answer
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Summary(
      Streets.Basis basis, @Nullable String attribution, boolean sample, List<Remark> remarks) {}

  /** What a resource has; null when it was not looked at. */
  public @Nullable Travel of(UUID resource) {
    return travels.get(resource);
  }
}
