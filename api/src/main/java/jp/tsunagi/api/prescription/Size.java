package jp.tsunagi.api.prescription;

import java.util.List;

/** How large the type of a prescription may be, in points, from what is tried first. */
enum Size {
  /** As large as one page holds, and never below what can be read. */
  LARGE(18f, 17f, 16f, 15f, 14f, 13.5f, 13f, 12.5f, 12f, 11.5f, 11f),

  /** For eyes that need more: on two pages where one does not hold it. */
  LARGER(24f, 22f, 20f, 19f, 18f, 17f, 16f);

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
  private final List<Float> points;

  Size(Float... points) {
    this.points = List.of(points);
  }

  List<Float> points() {
    return points;
  }
}
