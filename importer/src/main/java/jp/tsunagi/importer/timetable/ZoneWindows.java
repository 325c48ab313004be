package jp.tsunagi.importer.timetable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.core.transit.DemandZone.SetDown;
import jp.tsunagi.core.transit.DemandZone.Window;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.model.Location;
import org.onebusaway.gtfs.model.StopTime;

/**
 * When a demand taxi takes people up in a zone, and where it sets them down: in the same zone, or
 * in another that its trip calls at later (GTFS-Flex: two calls of a trip are the two ends of a
 * ride).
 */
final class ZoneWindows {
  /** {@code pickup_type} or {@code drop_off_type}: not possible. */
  private static final int NONE = 1;

  private final Map<String, Set<Window>> windows = new HashMap<>();
  private final Set<String> ledTo = new HashSet<>();

  private ZoneWindows() {}

  /**
   * @param calls at each zone, of all trips
   */
  static ZoneWindows of(Collection<List<StopTime>> calls) {
    ZoneWindows found = new ZoneWindows();
    Map<Object, List<StopTime>> trips = new LinkedHashMap<>();
    calls.forEach(
        some ->
            some.forEach(
                call ->
                    trips.computeIfAbsent(call.getTrip(), trip -> new ArrayList<>()).add(call)));
    for (List<StopTime> trip : trips.values()) {
      for (StopTime in : trip) {
        for (StopTime off : trip) {
          Window window = window(in, off);
          if (window != null) {
            found.windows.computeIfAbsent(zone(in), zone -> new LinkedHashSet<>()).add(window);
            found.ledTo.add(zone(off));
          }
        }
      }
    }
    return found;
  }

  /** Of rides that begin in a zone. */
  List<Window> from(String zone) {
    return List.copyOf(windows.getOrDefault(zone, Set.of()));
  }

  /** Whether any ride ends in a zone. */
  boolean isLedTo(String zone) {
    return ledTo.contains(zone);
  }

  private static @Nullable Window window(StopTime in, StopTime off) {
    if (in.getPickupType() == NONE
        || off.getDropOffType() == NONE
        || in.getStopSequence() > off.getStopSequence()) {
      return null;
    }
    int start = in.getStartPickupDropOffWindow();
    int end = in.getEndPickupDropOffWindow();
    int downFrom = off.getStartPickupDropOffWindow();
    int downBy = off.getEndPickupDropOffWindow();
    String service = in.getTrip().getServiceId().getId();
    if (start < 0 || downFrom < 0) {
      return null;
    }
    if (zone(in).equals(zone(off))) {
      int first = Math.max(start, downFrom);
      int last = Math.min(end, downBy);
      return last > first ? Window.within(service, first, last) : null;
    }
    return end > start && downBy > Math.max(start, downFrom)
        ? new Window(service, start, end, new SetDown(zone(off), downFrom, downBy))
        : null;
  }

  private static String zone(StopTime call) {
    return ((Location) call.getStopLocation()).getId().getId();
  }
}
