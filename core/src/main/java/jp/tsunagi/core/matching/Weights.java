package jp.tsunagi.core.matching;

import java.util.Map;

/**
 * How much each rule counts: the most points that it gives or takes. Immutable.
 *
 * @param points by the rule's id; a rule that is missing has its usual weight
 * @param names what people call it, by the rule's id
 */
public record Weights(Map<String, Double> points, Map<String, String> names) {

  /** Nobody gets past what is hardly ever wanted by more than this. */
  public static final double MOST = 100;

  /** What holds where a municipality says nothing. */
  public static final Weights USUAL = new Weights(Map.of(), Map.of());

  /**
   * @throws IllegalArgumentException when a rule is unknown, or a weight not from 0 to {@link
   *     #MOST}
   */
  public Weights {
    points = Map.copyOf(points);
    names = Map.copyOf(names);
    points.forEach(Weights::check);
  }

  private static void check(String id, double weight) {
    if (Rule.find(id).isEmpty()) {
      throw new IllegalArgumentException("there is no rule " + id);
    }
    if (!(weight >= 0 && weight <= MOST)) {
      throw new IllegalArgumentException("the weight of " + id + " must be from 0 to 100");
    }
  }

  /** The most points of a rule. */
  public double of(Rule rule) {
    return points.getOrDefault(rule.id(), rule.usual());
  }

  /** What people call a rule. */
  public String name(Rule rule) {
    return names.getOrDefault(rule.id(), rule.words());
  }
}
