package jp.tsunagi.api.courses;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.api.courses.CourseWalk.Leg;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Basis;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.course.Course;
import jp.tsunagi.core.course.Course.Stop;
import org.jspecify.annotations.Nullable;

/**
 * A course as a GeoJSON FeatureCollection (RFC 7946): its stops as points in their order, and the
 * way between them as one line.
 */
record CourseAnswer(String type, Summary course, List<Feature> features) {

  /** Some ten centimetres, which no footpath is narrower than. */
  private static final double DECIMALS = 1e6;

  /**
   * What a list of courses says of one.
   *
   * @param revision to be named when it is changed
   * @param mine whether it is the asker's
   * @param metres the length of the whole way on foot
   * @param minutes on foot at the pace of older people, stays not counted
   * @param basis what both rest on
   * @param attribution whose streets they are; null when nobody's
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Summary(
      UUID id,
      String name,
      @Nullable String description,
      boolean published,
      int revision,
      boolean mine,
      int stops,
      int metres,
      int minutes,
      Basis basis,
      @Nullable String attribution) {

    static Summary of(Course course, CourseWalk walk, @Nullable UUID asker) {
      return new Summary(
          course.id(),
          course.name(),
          course.description(),
          course.published(),
          course.revision(),
          asker != null && asker.equals(course.madeBy()),
          course.stops().size(),
          walk.metres(),
          walk.minutes(),
          walk.basis(),
          walk.basis().attribution());
    }
  }

  /** A stop, or the way. */
  record Feature(String type, Geometry geometry, @Nullable Properties properties) {
    Feature(Geometry geometry, @Nullable Properties properties) {
      this("Feature", geometry, properties);
    }
  }

  /** A Point or a LineString, longitude first. */
  record Geometry(String type, Object coordinates) {}

  /**
   * A stop.
   *
   * @param position from 1
   * @param metres from here to the next stop; null of the last
   * @param minutes on foot from here to the next stop; null of the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Properties(
      int position,
      @Nullable String name,
      @Nullable String words,
      @Nullable UUID resource,
      @Nullable UUID seed,
      @Nullable Integer metres,
      @Nullable Integer minutes) {}

  static CourseAnswer of(Course course, Streets streets, @Nullable UUID asker) {
    CourseWalk walk = CourseWalk.of(course, streets);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < course.stops().size(); i++) {
      Leg leg = i < walk.legs().size() ? walk.legs().get(i) : null;
      features.add(feature(course.stops().get(i), i + 1, leg));
    }
    if (!walk.legs().isEmpty()) {
      List<List<Double>> line =
          CourseWalk.line(course, streets).stream().map(CourseAnswer::pair).toList();
      features.add(new Feature(new Geometry("LineString", line), null));
    }
    return new CourseAnswer("FeatureCollection", Summary.of(course, walk, asker), features);
  }

  private static Feature feature(Stop stop, int position, @Nullable Leg leg) {
    return new Feature(
        new Geometry("Point", pair(CourseWalk.point(stop))),
        new Properties(
            position,
            stop.name(),
            stop.words(),
            stop.resource(),
            stop.seed(),
            leg == null ? null : leg.metres(),
            leg == null ? null : CourseWalk.minutes(leg.seconds())));
  }

  private static List<Double> pair(Point point) {
    return List.of(rounded(point.lon()), rounded(point.lat()));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }
}
