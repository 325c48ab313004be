package jp.tsunagi.importer.timetable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onebusaway.gtfs.impl.GtfsDaoImpl;

/** Whether trips call at stops, zones and groups that the feed has. */
final class CallsCheck {
  /** More than this is said as a number. */
  private static final int NAMED = 5;

  private CallsCheck() {}

  /** Names each stop that is not there, with its trip and its line. */
  static void check(FeedFiles files, GtfsDaoImpl gtfs, TimetableReader.Notes notes)
      throws IOException {
    if (gtfs.getAllStopTimes().stream().allMatch(call -> call.getStopLocation() != null)) {
      return;
    }
    Set<String> known =
        Stream.of(gtfs.getAllStops(), gtfs.getAllLocations(), gtfs.getAllLocationGroups())
            .flatMap(places -> places.stream().map(place -> place.getId().getId()))
            .collect(Collectors.toSet());
    List<String> found = new ArrayList<>();
    FeedLines.each(
        files,
        "stop_times.txt",
        (number, line) -> {
          String place = place(line);
          if (!known.contains(place)) {
            String trip = line.getOrDefault("trip_id", "");
            found.add("stop_times.txt の%d行目、便「%s」の停留所「%s」がありません".formatted(number, trip, place));
          }
        });
    found.stream()
        .limit(NAMED)
        .forEach(what -> notes.note(FeedRule.STOP_UNKNOWN, "stop_times.txt", what));
    if (found.size() > NAMED) {
      String more = "そのような行がほかに%d行あります".formatted(found.size() - NAMED);
      notes.note(FeedRule.STOP_UNKNOWN, "stop_times.txt", more);
    }
  }

  private static String place(Map<String, String> line) {
    return Stream.of("stop_id", "location_id", "location_group_id")
        .filter(line::containsKey)
        .map(column -> line.getOrDefault(column, ""))
        .findFirst()
        .orElse("");
  }
}
