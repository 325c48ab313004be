package jp.tsunagi.api.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * A copy of a feed that two engines understand alike: without what reader-gtfs does not look at
 * (which stops one may get on and off at, zones of demand taxis, other time zones), and with every
 * change on foot written out in {@code transfers.txt}.
 */
final class ComparableFeed {
  private static final Set<String> FILES =
      Set.of(
          "agency.txt",
          "stops.txt",
          "routes.txt",
          "trips.txt",
          "stop_times.txt",
          "calendar.txt",
          "calendar_dates.txt",
          "shapes.txt",
          "feed_info.txt");
  private static final Set<String> ONLY_OURS =
      Set.of("pickup_type", "drop_off_type", "location_id");

  private final Path folder;

  ComparableFeed(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Takes over a zip or a folder. */
  void copy(Path feed) throws IOException {
    if (Files.isDirectory(feed)) {
      copyAll(feed);
    } else {
      try (FileSystem zip = FileSystems.newFileSystem(feed)) {
        copyAll(zip.getPath("/"));
      }
    }
    Set<String> running = new HashSet<>();
    read("stop_times.txt").forEach(row -> running.add(row.getOrDefault("trip_id", "")));
    keep("trips.txt", row -> running.contains(row.get("trip_id")));
  }

  private void copyAll(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.getFileName() != null && FILES.contains(file.getFileName().toString())) {
          List<Map<String, String>> rows = rows(file);
          if (file.endsWith("stop_times.txt")) {
            rows.removeIf(row -> row.getOrDefault("stop_id", "").isEmpty());
          }
          rows.forEach(row -> row.keySet().removeAll(ONLY_OURS));
          rows.forEach(row -> row.computeIfPresent("agency_timezone", (key, zone) -> "Asia/Tokyo"));
          write(file.getFileName().toString(), rows);
        }
      }
    }
  }

  private void keep(String file, Predicate<Map<String, String>> wanted) throws IOException {
    write(file, read(file).stream().filter(wanted).toList());
  }

  private List<Map<String, String>> read(String file) throws IOException {
    return rows(folder.resolve(file));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    String text = Files.readString(file, UTF_8);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setTrim(true).get();
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, format)) {
      parser.forEach(row -> rows.add(new LinkedHashMap<>(row.toMap())));
    }
    return rows;
  }

  /** Writes a file; the first row's columns are all there are. */
  void write(String file, List<Map<String, String>> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    List<String> header = List.copyOf(rows.get(0).keySet());
    try (CSVPrinter printer =
        new CSVPrinter(Files.newBufferedWriter(folder.resolve(file)), CSVFormat.DEFAULT)) {
      printer.printRecord(header);
      for (Map<String, String> row : rows) {
        printer.printRecord(header.stream().map(column -> row.getOrDefault(column, "")));
      }
    }
  }

  /** Writes out each change that the network knows, with the seconds that it takes. */
  void writeChanges(Network network, Limits limits) throws IOException {
    Footpaths paths = network.footpaths(false);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int from = 0; from < network.stopCount(); from++) {
      rows.add(change(network, from, from, limits.minTransferSeconds()));
      for (int path = paths.at()[from]; path < paths.at()[from + 1]; path++) {
        int walk = limits.walk().seconds(paths.metres()[path]);
        rows.add(change(network, from, paths.to()[path], walk + limits.minTransferSeconds()));
      }
    }
    write("transfers.txt", rows);
  }

  private static Map<String, String> change(Network network, int from, int to, int seconds) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("from_stop_id", network.stops().get(from).id());
    row.put("to_stop_id", network.stops().get(to).id());
    row.put("transfer_type", "2");
    row.put("min_transfer_time", Integer.toString(seconds));
    return row;
  }
}
