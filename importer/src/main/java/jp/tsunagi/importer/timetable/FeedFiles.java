package jp.tsunagi.importer.timetable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.onebusaway.csv_entities.CsvInputSource;

/**
 * The files of a feed, from a zip or a folder, as UTF-8 whatever they are in. In a zip they may lie
 * in a folder of their own. Files that are of no use here are as if they were not there: old
 * GTFS-JP has a translations.txt that today's readers refuse.
 */
final class FeedFiles implements CsvInputSource {
  private static final Set<String> OF_USE =
      Set.of(
          "agency.txt",
          "stops.txt",
          "routes.txt",
          "trips.txt",
          "stop_times.txt",
          "calendar.txt",
          "calendar_dates.txt",
          "shapes.txt",
          "frequencies.txt",
          "transfers.txt",
          "fare_attributes.txt",
          "fare_rules.txt",
          "feed_info.txt",
          "levels.txt",
          "booking_rules.txt",
          "location_groups.txt",
          "location_group_stops.txt",
          "locations.geojson");
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final List<String> REQUIRED =
      List.of("agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt");

  /** All of Japan's buses in one feed have less; a zip bomb has more. */
  private static final long MOST_BYTES = 600_000_000;

  private final Map<String, byte[]> files;

  private FeedFiles(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Reads them.
   *
   * @throws RefusedTimetableException when it is no feed, or lacks a file that each must have
   */
  static FeedFiles read(Path path) throws IOException {
    String name = path.getFileName().toString();
    Map<String, byte[]> files;
    if (Files.isDirectory(path)) {
      files = ofFolder(path);
    } else if (Files.isReadable(path)) {
      files = ofZip(path, name);
    } else {
      throw refused(name, FeedRule.NOT_A_FEED, null, "ファイルを開けません");
    }
    List<String> missing = REQUIRED.stream().filter(file -> !files.containsKey(file)).toList();
    if (missing.size() == REQUIRED.size()) {
      throw refused(name, FeedRule.NOT_A_FEED, null, "GTFSのファイルが1つも入っていません");
    }
    if (!missing.isEmpty()) {
      throw refused(
          name, FeedRule.FILE_MISSING, missing.get(0), String.join("、", missing) + " がありません");
    }
    if (!files.containsKey("calendar.txt") && !files.containsKey("calendar_dates.txt")) {
      throw refused(
          name, FeedRule.FILE_MISSING, "calendar.txt", "calendar.txt も calendar_dates.txt もありません");
    }
    return new FeedFiles(files);
  }

  static RefusedTimetableException refused(
      String name, FeedRule rule, @Nullable String file, String what) {
    return new RefusedTimetableException(name, List.of(rule.notice(file, what)));
  }

  private static Map<String, byte[]> ofFolder(Path folder) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.toList()) {
        String name = file.getFileName().toString();
        if (OF_USE.contains(name)) {
          files.put(name, utf8(folder.getFileName() + "/" + name, Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private static Map<String, byte[]> ofZip(Path path, String name) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    // Windows writes the names of other files in CP932, which is no UTF-8; ours are ASCII.
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
      String folder = folder(zip);
      long left = MOST_BYTES;
      for (ZipEntry entry : zip.stream().toList()) {
        String file = entry.getName();
        if (file.startsWith(folder) && OF_USE.contains(file.substring(folder.length()))) {
          byte[] bytes = readAtMost(zip, entry, left, name);
          left -= bytes.length;
          files.put(file.substring(folder.length()), utf8(name + " の " + file, bytes));
        }
      }
    } catch (ZipException e) {
      throw refused(name, FeedRule.NOT_A_FEED, null, "zipとして開けません");
    }
    return files;
  }

  /** Where the feed lies in the zip: the folder of its stop_times.txt, or of what there is. */
  private static String folder(ZipFile zip) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> OF_USE.contains(name.substring(name.lastIndexOf('/') + 1)))
        .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
        .min((one, other) -> Integer.compare(one.length(), other.length()))
        .orElse("");
  }

  private static byte[] readAtMost(ZipFile zip, ZipEntry entry, long most, String name)
      throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw refused(name, FeedRule.NOT_A_FEED, entry.getName(), "開くと600MBを超えます");
      }
      return bytes;
    }
  }

  /** GTFS asks for UTF-8; exports from older Japanese software are in CP932. */
  private static byte[] utf8(String name, byte[] bytes) {
    if (isUtf16(bytes)) {
      throw refused(name, FeedRule.TEXT_UNREADABLE, name, "文字コードが UTF-16（Unicode）です");
    }
    String text =
        decoded(bytes, StandardCharsets.UTF_8)
            .or(() -> decoded(bytes, CP932))
            .orElseThrow(
                () ->
                    refused(
                        name, FeedRule.TEXT_UNREADABLE, name, "文字コードが UTF-8 でも Shift_JIS でもありません"));
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
  }

  /** What Windows's Notepad calls Unicode; it begins with a byte order mark. */
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      // A decoder of newDecoder reports what it cannot read.
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean hasResource(String name) {
    return files.containsKey(name);
  }

  @Override
  public InputStream getResource(String name) throws IOException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IOException(name + " is not there");
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public void close() {
    // Nothing is open: all has been read.
  }
}
