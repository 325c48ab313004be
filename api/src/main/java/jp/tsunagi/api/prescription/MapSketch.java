package jp.tsunagi.api.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A small map in black and white, as drawn things and no markup: units of a tenth of a millimetre
 * on paper, origin at the upper left, north up.
 *
 * @param lines where buses and trains run
 * @param marks places
 * @param labels names, none over another nor over a mark
 * @param scale the bar that shows a distance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MapSketch(
    int width,
    int height,
    List<Polyline> lines,
    List<Mark> marks,
    List<Label> labels,
    Scale scale) {

  /** What runs along a line. */
  enum Track {
    BUS,
    RAIL
  }

  /** A line from point to point, x and y by turns. */
  record Polyline(Track track, List<Integer> points) {}

  /** What stands at a point. */
  enum Kind {
    HERE,
    STOP,
    STATION,
    LANDMARK
  }

  /** A place. */
  record Mark(Kind kind, int x, int y) {}

  /**
   * A name.
   *
   * @param x of its left end
   * @param y of its base line
   * @param size of the type
   */
  record Label(Kind kind, String text, int x, int y, int size) {}

  /** A bar at the lower left. */
  record Scale(int x, int y, int length, int metres) {}
}
