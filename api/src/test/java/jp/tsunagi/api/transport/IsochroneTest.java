package jp.tsunagi.api.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagi.api.transport.Isochrone.Source;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The area that can be reached, against the way to single points. */
class IsochroneTest {
  private static final Streets STREETS = new EstimatedStreets();
  private static final Point HOME = new Point(134.773, 35.412);

  /** An outline is drawn by squares and smoothed: near its edge it may be wrong. */
  private static final double BLURRED = 0.12;

  @Property(tries = 300)
  void whatIsClearlyInsideCanBeReachedAndWhatIsClearlyOutsideCannot(
      @ForAll @IntRange(min = 5, max = 60) int minutes,
      @ForAll @DoubleRange(min = -0.03, max = 0.03) double east,
      @ForAll @DoubleRange(min = -0.03, max = 0.03) double north) {
    Geometry area = Isochrone.of(STREETS, Pace.BICYCLE, List.of(new Source(HOME, 60 * minutes)));
    Point there = new Point(HOME.lon() + east, HOME.lat() + north);
    int seconds = STREETS.from(HOME, List.of(there), Pace.BICYCLE).seconds()[0];
    if (seconds < 60 * minutes * (1 - BLURRED)) {
      assertThat(covers(area, there)).isTrue();
    } else if (seconds > 60 * minutes * (1 + BLURRED)) {
      assertThat(covers(area, there)).isFalse();
    }
  }

  @Test
  void aStopThatIsReachedHasAnAreaOfItsOwn() {
    Point stop = new Point(134.664, 35.334);
    Geometry area =
        Isochrone.of(STREETS, Pace.WALK, List.of(new Source(HOME, 600), new Source(stop, 300)));
    assertThat(area.getNumGeometries()).isEqualTo(2);
    assertThat(covers(area, HOME)).isTrue();
    assertThat(covers(area, stop)).isTrue();
    assertThat(covers(area, new Point(134.72, 35.37))).isFalse();
  }

  @Test
  void shellsRunCounterClockwise() {
    Geometry area = Isochrone.of(STREETS, Pace.WALK, List.of(new Source(HOME, 1200)));
    Polygon polygon = (Polygon) area.getGeometryN(0);
    assertThat(area.isValid()).isTrue();
    assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates())).isTrue();
  }

  @Test
  void whoHasNoTimeIsStillSomewhere() {
    Geometry area = Isochrone.of(STREETS, Pace.WALK, List.of(new Source(HOME, 0)));
    assertThat(covers(area, HOME)).isTrue();
  }

  private static boolean covers(Geometry area, Point point) {
    return area.covers(new GeometryFactory().createPoint(new Coordinate(point.lon(), point.lat())));
  }
}
