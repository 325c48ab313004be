package jp.tsunagi.core.matching;

import java.util.List;
import java.util.Map;

/**
 * What matching found.
 *
 * @param all how many resources there are
 * @param considered how many of them have to do with what is asked
 * @param excluded how many of these each constraint excludes, the first of several; in their order
 * @param fitting how many are left
 * @param lookedAt to how many of those left before it a way was looked for
 */
public record MatchResult(
    int all,
    int considered,
    Map<Constraint, Integer> excluded,
    int fitting,
    int lookedAt,
    List<Relaxation> relaxations,
    List<Match> matches) {
  public MatchResult {
    relaxations = List.copyOf(relaxations);
    matches = List.copyOf(matches);
  }
}
