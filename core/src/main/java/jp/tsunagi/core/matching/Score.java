package jp.tsunagi.core.matching;

import java.util.List;

/**
 * How well a resource fits, part by part.
 *
 * @param points of all parts together
 */
public record Score(double points, List<Part> parts) {
  public Score {
    parts = List.copyOf(parts);
  }

  static Score of(List<Part> parts) {
    return new Score(parts.stream().mapToDouble(Part::points).sum(), parts);
  }
}
