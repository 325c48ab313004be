package jp.tsunagi.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tsunagi.core.database.ResourceQuery.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bounds that prove the order of neighbours, against PostGIS's own geodesics. */
class WebMercatorProperties {

  @RegisterExtension static final PostgisExtension POSTGIS = new PostgisExtension();

  private static final int PAIRS = 20_000;

  /** Metres by which PostGIS itself may round. */
  private static final double ROUNDING = 1e-3;

  /** Two points in degrees and how far they are apart. */
  private record Pair(double lon1, double lat1, double lon2, double lat2, double meters) {

    double plane() {
      WebMercator from = WebMercator.of(lon1, lat1, 0);
      WebMercator to = WebMercator.of(lon2, lat2, 0);
      return Math.hypot(from.x() - to.x(), from.y() - to.y());
    }
  }

  @Test
  void theBoundsHoldBetweenAnyTwoPointsOfJapan() {
    Random random = new Random(1);
    check(measured(() -> 20 + 26 * random.nextDouble(), () -> 122 + 32 * random.nextDouble()));
  }

  @Test
  void theBoundsHoldBetweenNeighbours() {
    Random random = new Random(2);
    double spread = 0.02;
    check(
        measured(
            () -> 35.4 + spread * random.nextGaussian(),
            () -> 134.7 + spread * random.nextGaussian()));
  }

  @Test
  void theBoundsHoldAllOverTheEarthBetweenItsEdges() {
    Random random = new Random(3);
    check(measured(() -> 85 - 170 * random.nextDouble(), () -> 90 - 180 * random.nextDouble()));
  }

  @Test
  void aBoxAroundAPointHoldsEverythingThatNear() {
    Random random = new Random(4);
    for (Pair pair :
        measured(() -> 30 + 15 * random.nextDouble(), () -> 130 + 3 * random.nextDouble())) {
      Box box = WebMercator.boxAround(pair.lon1(), pair.lat1(), pair.meters() + ROUNDING);
      assertThat(pair.lon2()).as(pair.toString()).isBetween(box.minLon(), box.maxLon());
      assertThat(pair.lat2()).as(pair.toString()).isBetween(box.minLat(), box.maxLat());
    }
  }

  @Test
  void whatIsBeyondTheReachOfADistanceIsFartherThanThat() {
    WebMercator origin = WebMercator.of(134.7626, 35.4046, 0);
    for (double meters = 0; meters < 1e6; meters = 2 * meters + 0.5) {
      assertThat(origin.atLeastMeters(origin.reachOf(meters))).isGreaterThan(meters);
    }
  }

  @Test
  void planesDoNotTouch() {
    double width = WebMercator.of(180, 0, 7).x() - WebMercator.of(-180, 0, 7).x();
    assertThat(WebMercator.PLANE_WIDTH).isGreaterThan(10 * width);
    assertThat(WebMercator.of(0, 0, 3).x()).isEqualTo(3 * WebMercator.PLANE_WIDTH);
  }

  @Test
  void anyNumberOfResourcesUnderOneRoofFindsRoomInEveryPlane() {
    POSTGIS
        .database()
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  "create temporary table many (like resource_point including indexes) on commit"
                      + " drop");
              for (int plane = 0; plane < 20; plane++) {
                for (int place = 0; place < 20; place++) {
                  WebMercator roof = WebMercator.of(130 + place / 1e5, 35, plane);
                  handle
                      .createUpdate(
                          "insert into many select gen_random_uuid(), :plane, point(:x, :y) from"
                              + " generate_series(1, 1000)")
                      .bind("plane", plane)
                      .bind("x", roof.x())
                      .bind("y", roof.y())
                      .execute();
                }
              }
            });
  }

  private static void check(List<Pair> pairs) {
    for (Pair pair : pairs) {
      WebMercator origin = WebMercator.of(pair.lon1(), pair.lat1(), 0);
      assertThat(origin.atLeastMeters(pair.plane()))
          .as(pair.toString())
          .isLessThanOrEqualTo(pair.meters() + ROUNDING);
      assertThat(origin.atLeastPlane(pair.meters()))
          .as(pair.toString())
          .isLessThanOrEqualTo(pair.plane() + ROUNDING);
    }
  }

  private interface Degrees {
    double next();
  }

  /** Random pairs, measured by the database in one go. */
  private static List<Pair> measured(Degrees lat, Degrees lon) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      numbers.addAll(List.of(lon.next(), lat.next(), lon.next(), lat.next()));
    }
    return POSTGIS
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .registerArrayType(Double.class, "float8")
                    .createQuery(
                        """
                        select a[4*i+1], a[4*i+2], a[4*i+3], a[4*i+4],
                          st_distance(cast(st_makepoint(a[4*i+1], a[4*i+2]) as geography),
                            cast(st_makepoint(a[4*i+3], a[4*i+4]) as geography))
                        from (select :numbers as a) numbers, generate_series(0, :last) i
                        """)
                    .bindArray("numbers", Double.class, numbers)
                    .bind("last", PAIRS - 1)
                    .map(
                        (row, context) ->
                            new Pair(
                                row.getDouble(1),
                                row.getDouble(2),
                                row.getDouble(3),
                                row.getDouble(4),
                                row.getDouble(5)))
                    .list());
  }
}
