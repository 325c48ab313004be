package jp.tsunagi.importer.timetable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small feed to change and spoil: one bus from A by B to C. */
public final class FeedFolder {
  private final Map<String, String> files = new TreeMap<>();

  /** A feed that is all right in 2026. */
  public FeedFolder() {
    with(
        "agency.txt",
        "agency_id,agency_name,agency_url,agency_timezone\nbus,谷バス,https://bus.example.jp/,Asia/Tokyo");
    with(
        "stops.txt",
        "stop_id,stop_name,stop_lat,stop_lon\nA,駅前,35.40,134.75\nB,役場前,35.40,134.76\nC,谷口,35.40,134.79");
    with(
        "routes.txt",
        "route_id,agency_id,route_short_name,route_long_name,route_type\nr,bus,,谷線,3");
    with("trips.txt", "route_id,service_id,trip_id\nr,平日,t");
    with(
        "stop_times.txt",
        """
        trip_id,arrival_time,departure_time,stop_id,stop_sequence
        t,8:00:00,8:00:00,A,1
        t,,,B,2
        t,8:20:00,8:20:00,C,3""");
    with(
        "calendar.txt",
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
            + "平日,1,1,1,1,1,0,0,20260401,20270331");
  }

  /** Adds a file, or puts another in its place. */
  public FeedFolder with(String name, String text) {
    files.put(name, text + "\n");
    return this;
  }

  /** Leaves a file out. */
  public FeedFolder without(String name) {
    files.remove(name);
    return this;
  }

  /** Writes a zip. */
  public Path zip(Path to) throws IOException {
    return zip(to, "", StandardCharsets.UTF_8, "");
  }

  /**
   * Writes a zip.
   *
   * @param folder in which the files lie, ending in a slash, or empty
   * @param mark before each file's text
   */
  Path zip(Path to, String folder, Charset charset, String mark) throws IOException {
    try (OutputStream out = Files.newOutputStream(to);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(folder + file.getKey()));
        zip.write((mark + file.getValue()).getBytes(charset));
      }
    }
    return to;
  }
}
