package jp.tsunagi.api.transport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Pace;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.api.transport.Streets.Targets;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The area that can be reached in so much time: squares whose middle can be reached, put together
 * and their stairs smoothed. It shows where to look, and decides nothing: a single place is asked
 * for by {@link Streets}. Thread-safe.
 */
public final class Isochrone {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Squares from the middle to the edge, where the square is not at its least or most. */
  private static final double SQUARES = 30;

  private static final double LEAST_METRES = 40;
  private static final double MOST_METRES = 500;
  private static final double METRES_PER_DEGREE = 111_195;

  private final Streets streets;
  private final Pace pace;
  private final Point middle;
  private final double metresPerLon;
  private final double size;

  /** Somewhere to go on from, with so many seconds left. */
  public record Source(Point point, int seconds) {}

  private record Square(int x, int y) {}

  private Isochrone(Streets streets, Pace pace, List<Source> sources) {
    this.streets = streets;
    this.pace = pace;
    this.middle = sources.get(0).point();
    this.metresPerLon = METRES_PER_DEGREE * Math.cos(Math.toRadians(middle.lat()));
    double farthest =
        sources.stream()
            .mapToDouble(source -> source.seconds() * pace.metresPerSecond())
            .max()
            .orElse(0);
    this.size = Math.max(LEAST_METRES, Math.min(MOST_METRES, farthest / SQUARES));
  }

  /**
   * The area around all of the sources.
   *
   * @param sources where the first is the home; must not be empty
   * @return a polygon or several, WGS84, longitude first, shells counter-clockwise (RFC 7946);
   *     empty when nothing can be reached
   */
  public static Geometry of(Streets streets, Pace pace, List<Source> sources) {
    Isochrone isochrone = new Isochrone(streets, pace, sources);
    Set<Square> reached = new HashSet<>();
    for (Source source : sources) {
      isochrone.reach(source, reached);
    }
    return isochrone.outline(reached);
  }

  private void reach(Source source, Set<Square> reached) {
    double radius = source.seconds() * pace.metresPerSecond();
    double eastward = (source.point().lon() - middle.lon()) * metresPerLon;
    double northward = (source.point().lat() - middle.lat()) * METRES_PER_DEGREE;
    List<Square> squares = new ArrayList<>();
    for (int x = index(eastward - radius); x <= index(eastward + radius); x++) {
      for (int y = index(northward - radius); y <= index(northward + radius); y++) {
        Square square = new Square(x, y);
        double away = Math.hypot(x * size - eastward, y * size - northward);
        if (away <= radius && !reached.contains(square)) {
          squares.add(square);
        }
      }
    }
    // Where one stands one is.
    reached.add(new Square(index(eastward), index(northward)));
    Costs costs =
        streets.from(
            source.point(),
            Targets.places(squares.stream().map(this::point).toList()),
            pace,
            source.seconds());
    for (int i = 0; i < squares.size(); i++) {
      if (costs.seconds()[i] <= source.seconds()) {
        reached.add(squares.get(i));
      }
    }
  }

  private int index(double metres) {
    return (int) Math.round(metres / size);
  }

  private Point point(Square square) {
    return new Point(
        middle.lon() + square.x() * size / metresPerLon,
        middle.lat() + square.y() * size / METRES_PER_DEGREE);
  }

  private Geometry outline(Set<Square> reached) {
    Geometry[] squares =
        reached.stream()
            .map(
                square ->
                    FACTORY.toGeometry(
                        new Envelope(
                            square.x() - 0.5,
                            square.x() + 0.5,
                            square.y() - 0.5,
                            square.y() + 0.5)))
            .toArray(Geometry[]::new);
    Geometry union = CoverageUnion.union(FACTORY.createGeometryCollection(squares));
    Geometry smooth = TopologyPreservingSimplifier.simplify(union, 1);
    Coordinate origin = new Coordinate(middle.lon(), middle.lat());
    return AffineTransformation.scaleInstance(size / metresPerLon, size / METRES_PER_DEGREE)
        .translate(origin.x, origin.y)
        .transform(smooth)
        .norm()
        .reverse();
  }
}
