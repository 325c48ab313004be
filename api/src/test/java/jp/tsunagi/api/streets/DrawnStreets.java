package jp.tsunagi.api.streets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.api.transport.Paces;
import jp.tsunagi.api.transport.Streets.Point;

/**
 * Streets drawn on squared paper: {@code "0,0 300,0"} leads 300 metres to the east. Streets with a
 * corner in common meet there. Crossings must not all lie on one line: GraphHopper's index wants an
 * area.
 */
public final class DrawnStreets {
  /** Where 0,0 is: in the middle of Yabu. */
  static final Point MIDDLE = new Point(134.72, 35.37);

  private static final double DEGREE_METRES = 2 * Math.PI * 6_371_000 / 360;

  private final Point middle;
  private final Map<Point, Long> nodes = new LinkedHashMap<>();
  private final List<Street> streets = new ArrayList<>();

  private record Street(List<Point> corners, Map<String, String> tags) {}

  public DrawnStreets() {
    this(MIDDLE);
  }

  DrawnStreets(Point middle) {
    this.middle = middle;
  }

  /** Metres east and north of the middle. */
  public static Point at(double east, double north) {
    return at(MIDDLE, east, north);
  }

  private static Point at(Point middle, double east, double north) {
    double narrow = Math.cos(Math.toRadians(middle.lat()));
    return new Point(
        middle.lon() + east / DEGREE_METRES / narrow, middle.lat() + north / DEGREE_METRES);
  }

  /**
   * Draws a street.
   *
   * @param corners such as {@code "0,0 300,0"}
   * @param tags such as {@code "highway=residential oneway=yes"}
   */
  public DrawnStreets street(String corners, String tags) {
    List<Point> points = new ArrayList<>();
    for (String corner : corners.split(" ")) {
      String[] metres = corner.split(",");
      Point point = at(middle, Double.parseDouble(metres[0]), Double.parseDouble(metres[1]));
      nodes.putIfAbsent(point, nodes.size() + 1L);
      points.add(point);
    }
    Map<String, String> read = new HashMap<>();
    for (String tag : tags.split(" ")) {
      read.put(tag.split("=")[0], tag.split("=")[1]);
    }
    streets.add(new Street(points, read));
    return this;
  }

  /** A street for everybody, both ways. */
  public DrawnStreets street(String corners) {
    return street(corners, "highway=residential");
  }

  /** As an extract of OpenStreetMap. */
  Path extract(Path file) {
    try (ExtractWriter writer = new ExtractWriter(file)) {
      for (Map.Entry<Point, Long> node : nodes.entrySet()) {
        writer.node(node.getValue(), node.getKey().lat(), node.getKey().lon(), Map.of());
      }
      long id = 0;
      for (Street street : streets) {
        long[] refs = street.corners().stream().mapToLong(nodes::get).toArray();
        writer.way(++id, refs, street.tags());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** As a graph, built in the folder. */
  Path graph(Path folder) {
    Path graph = folder.resolve("graph");
    GraphFiles.build(extract(folder.resolve("drawn.osm.pbf")), graph);
    return graph;
  }

  /** As the command puts them in service. */
  public void publish(Path folder) {
    try (StreetFolder.Build build = new StreetFolder(folder).begin()) {
      GraphFiles.Size size = GraphFiles.build(extract(build.extract()), build.graph());
      build.publish(new StreetFolder.About("drawn", null, size.nodes(), size.edges()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As streets in service. */
  GraphStreets streets(Path folder) {
    return GraphStreets.read(graph(folder), Paces.USUAL);
  }
}
