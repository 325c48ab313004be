package jp.tsunagi.api.streets;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.Dijkstra;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.api.transport.EstimatedStreets;
import jp.tsunagi.api.transport.Mode;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets;
import jp.tsunagi.core.Memo;

/**
 * Streets from a graph. Between a point and the street nearest to it one walks in a straight line,
 * which is counted: for a stop up to {@link #STOP_METRES}, beyond which it is not reached; for any
 * other place up to {@link #PLACE_METRES}, beyond which the whole way is estimated and marked
 * approximate. Thread-safe.
 */
final class GraphStreets implements Streets {
  /** The longest straight line between a stop and a street. */
  static final double STOP_METRES = 300;

  /** The longest straight line between any other place and a street. */
  static final double PLACE_METRES = 500;

  /** Points whose street is remembered, by profile; one takes some 150 bytes. */
  private static final int PLACES_KEPT = 50_000;

  private final GraphHopper graph;
  private final Map<StreetProfile, Network> networks = new EnumMap<>(StreetProfile.class);
  private final EstimatedStreets estimated;

  /** What one profile sees of the graph. */
  private record Network(
      Weighting weighting, Arcs arcs, DefaultSnapFilter usable, Memo<Point, StreetPlace> places) {}

  private record Question(
      Point origin, Targets targets, Pace pace, int limitSeconds, boolean back) {}

  private GraphStreets(GraphHopper graph, Paces paces) {
    this.graph = graph;
    this.estimated = new EstimatedStreets(paces);
    for (StreetProfile profile : StreetProfile.values()) {
      Weighting weighting = graph.createWeighting(graph.getProfile(profile.key()), new PMap());
      DefaultSnapFilter usable =
          new DefaultSnapFilter(
              weighting,
              graph.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(profile.key())));
      networks.put(
          profile,
          new Network(
              weighting,
              Arcs.of(graph.getBaseGraph(), weighting),
              usable,
              new Memo<>(PLACES_KEPT, point -> StreetPlace.of(snap(point, usable), weighting))));
    }
  }

  /**
   * Reads a graph into memory; its files are not needed any more afterwards.
   *
   * @throws RuntimeException when it cannot be read
   */
  static GraphStreets read(Path folder, Paces paces) {
    return new GraphStreets(GraphFiles.read(folder), paces);
  }

  private Snap snap(Point point, DefaultSnapFilter usable) {
    return graph.getLocationIndex().findClosest(point.lat(), point.lon(), usable);
  }

  @Override
  public Basis basis() {
    return Basis.STREETS;
  }

  @Override
  public Paces paces() {
    return estimated.paces();
  }

  @Override
  public Costs from(Point origin, Targets targets, Pace pace, int limitSeconds) {
    return costs(new Question(origin, targets, pace, limitSeconds, false));
  }

  @Override
  public Costs back(Point origin, Targets from, Pace pace, int limitSeconds) {
    return costs(new Question(origin, from, pace, limitSeconds, true));
  }

  @Override
  public List<Point> line(Point from, Point to, Pace pace) {
    Network network = Objects.requireNonNull(networks.get(StreetProfile.of(pace)));
    Snap start = snap(from, network.usable());
    Snap end = snap(to, network.usable());
    if (!near(start) || !near(end)) {
      return Streets.super.line(from, to, pace);
    }
    QueryGraph query = QueryGraph.create(graph.getBaseGraph(), List.of(start, end));
    com.graphhopper.routing.Path way =
        new Dijkstra(query, query.wrapWeighting(network.weighting()), TraversalMode.NODE_BASED)
            .calcPath(start.getClosestNode(), end.getClosestNode());
    return way.isFound() ? through(from, way.calcPoints(), to) : Streets.super.line(from, to, pace);
  }

  private static boolean near(Snap snap) {
    return snap.isValid() && snap.getQueryDistance() <= PLACE_METRES;
  }

  private static List<Point> through(Point from, PointList way, Point to) {
    List<Point> line = new ArrayList<>(way.size() + 2);
    line.add(from);
    way.forEach(point -> line.add(new Point(point.getLon(), point.getLat())));
    line.add(to);
    return line;
  }

  private Costs costs(Question question) {
    Network network = Objects.requireNonNull(networks.get(StreetProfile.of(question.pace())));
    Targets targets = question.targets();
    List<StreetPlace> places = targets.points().stream().map(network.places()).toList();
    Costs costs =
        estimated.from(question.origin(), targets, question.pace(), question.limitSeconds());
    Arrays.fill(costs.approximate(), true);
    byStreet(question, network, places, costs);
    unreachableStops(targets, places, costs);
    return costs;
  }

  /** Puts what the graph knows in the place of estimates. */
  private void byStreet(Question question, Network network, List<StreetPlace> places, Costs costs) {
    StreetPlace from =
        StreetPlace.of(snap(question.origin(), network.usable()), network.weighting());
    if (!from.within(PLACE_METRES)) {
      return;
    }
    double reach = question.targets().stops() ? STOP_METRES : PLACE_METRES;
    StreetTree tree =
        StreetTree.grow(
            network.arcs(),
            from,
            places.stream().filter(place -> place.within(reach)).toList(),
            question.back(),
            question.limitSeconds() / StreetProfile.of(question.pace()).slowness(question.pace()));
    for (int i = 0; i < places.size(); i++) {
      StreetPlace place = places.get(i);
      if (place.within(reach)) {
        Way way = withLines(tree.way(place), from, place, question.pace());
        set(costs, i, way.or(straight(question, i, from, place)), question.limitSeconds());
        costs.approximate()[i] = false;
      }
    }
  }

  /** The way at the pace asked for, with the walks between the points and the streets. */
  private Way withLines(Way way, StreetPlace from, StreetPlace to, Pace pace) {
    double slowness = StreetProfile.of(pace).slowness(pace);
    return new Way(way.seconds() * slowness, way.metres())
        .and(from.lineMetres() + to.lineMetres(), 1 / walking(pace).metresPerSecond());
  }

  /** Where both lie far from the street and near each other, nobody goes by the street. */
  private Way straight(Question question, int target, StreetPlace from, StreetPlace to) {
    double metres =
        EstimatedStreets.metres(question.origin(), question.targets().points().get(target));
    return metres > from.lineMetres() + to.lineMetres()
        ? Way.NONE
        : new Way(0, 0).and(metres, 1 / walking(question.pace()).metresPerSecond());
  }

  private Pace walking(Pace pace) {
    return pace.mode() == Mode.WALK ? pace : paces().walk();
  }

  private static void set(Costs costs, int place, Way way, int limitSeconds) {
    boolean reached = way.exists() && up(way.seconds()) <= limitSeconds;
    costs.seconds()[place] = reached ? up(way.seconds()) : UNREACHABLE;
    costs.metres()[place] = reached ? up(way.metres()) : UNREACHABLE;
  }

  /** Up to the next whole number; sums of fractions that mean a whole one miss it by a little. */
  static int up(double number) {
    return (int) Math.ceil(number - 1e-6);
  }

  private static void unreachableStops(Targets targets, List<StreetPlace> places, Costs costs) {
    for (int i = 0; targets.stops() && i < places.size(); i++) {
      if (!places.get(i).within(STOP_METRES)) {
        costs.approximate()[i] = false;
        set(costs, i, Way.NONE, 0);
      }
    }
  }
}
