package jp.tsunagi.core.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The areas of a municipality. Immutable, hence safe to share between threads. */
public final class Areas {

  private final Map<String, Area> areas = new LinkedHashMap<>();

  /**
   * @param areas in the order in which people are shown them
   */
  public Areas(List<Area> areas) {
    areas.forEach(area -> this.areas.put(area.id(), area));
  }

  /** All areas, in the order in which people are shown them. */
  public List<Area> list() {
    return List.copyOf(areas.values());
  }

  /** The area of this id. */
  public Optional<Area> find(String id) {
    return Optional.ofNullable(areas.get(id));
  }

  /**
   * The 大字 whose middle is nearest to a point.
   *
   * @param lon degrees east, WGS84
   * @param lat degrees north, WGS84
   * @param meters not farther away than this
   */
  public Optional<Area> nearestOaza(double lon, double lat, double meters) {
    ToDoubleFunction<Area> distance = area -> Ground.meters(lon, lat, area.lon(), area.lat());
    return areas.values().stream()
        .filter(area -> area.kind() == Area.Kind.OAZA)
        .min(Comparator.comparingDouble(distance))
        .filter(area -> distance.applyAsDouble(area) <= meters);
  }

  /** The id and the ids above it, nearest first; empty for null. */
  public List<String> withAncestors(@Nullable String id) {
    List<String> path = new ArrayList<>();
    @Nullable String next = id;
    while (next != null && !path.contains(next)) {
      path.add(next);
      Area area = areas.get(next);
      next = area == null ? null : area.parent();
    }
    return path;
  }
}
