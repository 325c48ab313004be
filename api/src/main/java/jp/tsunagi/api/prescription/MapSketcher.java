package jp.tsunagi.api.prescription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.tsunagi.api.prescription.MapSketch.Kind;
import jp.tsunagi.api.prescription.MapSketch.Mark;
import jp.tsunagi.api.prescription.MapSketch.Polyline;
import jp.tsunagi.api.prescription.MapSketch.Scale;
import jp.tsunagi.core.area.Ground;

/**
 * Draws a {@link MapSketch} of what is known around a place. So wide that the stops that matter are
 * on it, but never so wide that nothing can be told apart.
 */
final class MapSketcher {
  static final int WIDTH = 520;
  static final int HEIGHT = 390;

  private static final double METERS_PER_DEGREE = 111_195;
  private static final double NEAREST = 300;
  private static final double FARTHEST = 1_500;

  /** From the edge, where no mark stands. */
  private static final int MARGIN = 34;

  private static final int HERE_SIZE = 34;
  private static final int NAME_SIZE = 29;
  private static final int[] BARS = {1000, 500, 300, 200, 100};

  private final double lon;
  private final double lat;
  private final double unitsPerMeter;
  private final List<Mark> marks = new ArrayList<>();
  private final Labels labels = new Labels(WIDTH, HEIGHT);

  /** A named point; degrees, WGS84. */
  record Spot(Kind kind, String name, double lon, double lat) {}

  /** Where something runs: positions of longitude and latitude. */
  record Track(MapSketch.Track kind, List<double[]> positions) {}

  private MapSketcher(Spot here, List<Spot> needed) {
    lon = here.lon();
    lat = here.lat();
    double reach =
        needed.stream()
            .mapToDouble(spot -> Ground.meters(lon, lat, spot.lon(), spot.lat()))
            .filter(meters -> meters <= FARTHEST)
            .max()
            .orElse(NEAREST);
    unitsPerMeter = (HEIGHT / 2.0 - MARGIN) / Math.max(NEAREST, reach);
  }

  /**
   * The map around a place.
   *
   * @param needed stops at which one gets on or off, shown if they are within walking distance
   * @param others what else is there, the most important first
   */
  static MapSketch draw(Spot here, List<Spot> needed, List<Spot> others, List<Track> tracks) {
    return new MapSketcher(here, needed).draw(here.name(), needed, others, tracks);
  }

  private MapSketch draw(String name, List<Spot> needed, List<Spot> others, List<Track> tracks) {
    List<Polyline> lines = new ArrayList<>();
    Set<List<Integer>> drawn = new HashSet<>();
    for (Track track : tracks) {
      for (List<Integer> piece : LineClip.within(points(track), WIDTH, HEIGHT)) {
        if (drawn.add(piece)) {
          lines.add(new Polyline(track.kind(), piece));
        }
      }
    }
    Scale scale = scale();
    labels.keepFree(scale.x() - 6, scale.y() - 40, scale.length() + 110, 52);
    Set<String> named = new HashSet<>();
    place(new Spot(Kind.HERE, name, lon, lat), HERE_SIZE, named);
    needed.forEach(spot -> place(spot, NAME_SIZE, named));
    others.stream()
        .sorted(Comparator.comparing((Spot spot) -> spot.kind() == Kind.LANDMARK))
        .forEach(spot -> place(spot, NAME_SIZE, named));
    return new MapSketch(WIDTH, HEIGHT, lines, List.copyOf(marks), labels.placed(), scale);
  }

  /** Of one name once; what finds no room for its name is left out, but for the place itself. */
  private void place(Spot spot, int size, Set<String> named) {
    int x = x(spot.lon());
    int y = y(spot.lat());
    boolean inside =
        x >= MARGIN / 2 && y >= MARGIN / 2 && x <= WIDTH - MARGIN / 2 && y <= HEIGHT - MARGIN / 2;
    if (!inside || !named.add(spot.name())) {
      return;
    }
    if (labels.place(spot.kind(), spot.name(), x, y, size)) {
      marks.add(new Mark(spot.kind(), x, y));
    }
  }

  private List<int[]> points(Track track) {
    return track.positions().stream().map(p -> new int[] {x(p[0]), y(p[1])}).toList();
  }

  private int x(double degrees) {
    double meters = (degrees - lon) * Math.cos(Math.toRadians(lat)) * METERS_PER_DEGREE;
    return (int) Math.round(WIDTH / 2.0 + meters * unitsPerMeter);
  }

  private int y(double degrees) {
    return (int) Math.round(HEIGHT / 2.0 - (degrees - lat) * METERS_PER_DEGREE * unitsPerMeter);
  }

  /** The longest round distance that takes at most a third of the width. */
  private Scale scale() {
    for (int meters : BARS) {
      int length = (int) Math.round(meters * unitsPerMeter);
      if (length <= WIDTH / 3) {
        return new Scale(14, HEIGHT - 14, length, meters);
      }
    }
    return new Scale(14, HEIGHT - 14, (int) Math.round(50 * unitsPerMeter), 50);
  }
}
