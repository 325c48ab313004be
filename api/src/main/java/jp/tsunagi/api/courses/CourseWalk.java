package jp.tsunagi.api.courses;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.api.transport.Streets.Basis;
import jp.tsunagi.api.transport.Streets.Costs;
import jp.tsunagi.api.transport.Streets.Point;
import jp.tsunagi.core.course.Course;
import jp.tsunagi.core.course.Course.Stop;

/**
 * How one walks a course: from each stop to the next, at the pace of older people.
 *
 * @param legs one fewer than the stops
 * @param basis what distances and times rest on
 */
record CourseWalk(List<Leg> legs, Basis basis) {

  private static final int MINUTE = 60;

  /**
   * From one stop to the next.
   *
   * @param seconds on foot; stays on the way are not in it
   */
  record Leg(int metres, int seconds) {}

  static CourseWalk of(Course course, Streets streets) {
    List<Point> points = points(course);
    List<Leg> legs = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      legs.add(leg(points.get(i - 1), points.get(i), streets));
    }
    return new CourseWalk(List.copyOf(legs), streets.basis());
  }

  /**
   * The points that one passes: straight from stop to stop where no streets are known. Looked for
   * only when it is drawn.
   */
  static List<Point> line(Course course, Streets streets) {
    List<Point> points = points(course);
    List<Point> line = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      line.addAll(streets.line(points.get(i - 1), points.get(i), streets.paces().walk()));
    }
    return line;
  }

  private static List<Point> points(Course course) {
    return course.stops().stream().map(CourseWalk::point).toList();
  }

  static Point point(Stop stop) {
    return new Point(Objects.requireNonNull(stop.lon()), Objects.requireNonNull(stop.lat()));
  }

  private static Leg leg(Point from, Point to, Streets streets) {
    Costs costs = streets.from(from, List.of(to), streets.paces().walk());
    return new Leg(costs.metres()[0], costs.seconds()[0]);
  }

  /** The length of the whole way. */
  int metres() {
    return legs.stream().mapToInt(Leg::metres).sum();
  }

  /** How long one walks, in whole minutes, rounded up. */
  int minutes() {
    return minutes(legs.stream().mapToInt(Leg::seconds).sum());
  }

  static int minutes(int seconds) {
    return (seconds + MINUTE - 1) / MINUTE;
  }
}
