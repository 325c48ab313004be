package jp.tsunagi.core.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a resource fits, part by part.
 *
 * @param points of all parts together
 */
public record Score(double points, List<Part> parts) {
  public Score {
    parts = List.copyOf(parts);
  }

  /** Of these parts; what a rule has nothing to say of is null. */
  static Score of(@Nullable Part... parts) {
    List<Part> said = new ArrayList<>();
    double points = 0;
    for (Part part : parts) {
      if (part != null) {
        said.add(part);
        points += part.points();
      }
    }
    return new Score(points, said);
  }
}
