package jp.tsunagi.core.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks for the ways there and back; whoever knows streets and timetables does it. */
@FunctionalInterface
public interface Ways {

  /**
   * The best way to each; those without one are not in the answer.
   *
   * @param outings what suits the person of resources that have a place
   */
  Map<UUID, Way> find(Need need, List<Outing> outings);

  /** A resource and when one could go there. */
  record Outing(Candidate candidate, Outlook outlook) {}
}
