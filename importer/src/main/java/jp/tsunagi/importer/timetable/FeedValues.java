package jp.tsunagi.importer.timetable;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tsunagi.core.resource.Notice;

/**
 * Names of columns, dates and times as the GTFS reference wants them, looked at before anything is
 * read: onebusaway-gtfs takes a 31st of September and 75 minutes for a date and a time.
 */
final class FeedValues {
  /** More than this is not said. */
  private static final int NAMED = 5;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern TIME = Pattern.compile("\\d{1,3}:[0-5]\\d:[0-5]\\d");

  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "stops.txt", List.of("stop_id"),
          "routes.txt", List.of("route_id"),
          "trips.txt", List.of("trip_id", "route_id", "service_id"),
          "stop_times.txt", List.of("trip_id", "stop_sequence"));
  private static final Map<String, List<String>> DATES =
      Map.of(
          "calendar.txt", List.of("start_date", "end_date"),
          "calendar_dates.txt", List.of("date"),
          "feed_info.txt", List.of("feed_start_date", "feed_end_date"));
  private static final Map<String, List<String>> TIMES =
      Map.of(
          "frequencies.txt",
          List.of("start_time", "end_time"),
          "stop_times.txt",
          List.of(
              "arrival_time",
              "departure_time",
              "start_pickup_drop_off_window",
              "end_pickup_drop_off_window"));

  private final FeedFiles files;
  private final List<Notice> notices = new ArrayList<>();

  private FeedValues(FeedFiles files) {
    this.files = files;
  }

  /**
   * Looks at all files.
   *
   * @param name of the feed's file, for the sentence
   * @throws RefusedTimetableException when a column is missing or a value cannot be
   */
  static void check(String name, FeedFiles files) throws IOException {
    FeedValues values = new FeedValues(files);
    for (String file : REQUIRED.keySet().stream().sorted().toList()) {
      values.columns(file, REQUIRED.getOrDefault(file, List.of()));
    }
    if (values.notices.isEmpty()) {
      for (String file : DATES.keySet().stream().sorted().toList()) {
        values.dates(file, DATES.getOrDefault(file, List.of()));
      }
      for (String file : TIMES.keySet().stream().sorted().toList()) {
        values.times(file, TIMES.getOrDefault(file, List.of()));
      }
    }
    if (!values.notices.isEmpty()) {
      throw new RefusedTimetableException(name, values.notices);
    }
  }

  private void columns(String file, List<String> required) throws IOException {
    List<String> columns = FeedLines.columns(files, file);
    List<String> missing = required.stream().filter(one -> !columns.contains(one)).toList();
    if (columns.isEmpty()) {
      refuse(file, file + " が空です");
    } else if (!missing.isEmpty()) {
      refuse(file, file + " の1行目に列名 " + String.join("、", missing) + " がありません");
    }
  }

  private void dates(String file, List<String> columns) throws IOException {
    FeedLines.each(
        files,
        file,
        (number, line) ->
            columns.stream()
                .filter(line::containsKey)
                .filter(column -> !isDate(line.getOrDefault(column, "")))
                .forEach(column -> bad(file, number, line, column, "20261001 のように実際にある日を8桁で書きます")));
  }

  private void times(String file, List<String> columns) throws IOException {
    FeedLines.each(
        files,
        file,
        (number, line) ->
            columns.stream()
                .filter(line::containsKey)
                .filter(column -> !TIME.matcher(line.getOrDefault(column, "").strip()).matches())
                .forEach(column -> bad(file, number, line, column, "09:20:00 のように時:分:秒で書きます")));
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text.strip(), DATE);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void bad(String file, int number, Map<String, String> line, String column, String right) {
    refuse(
        file,
        "%s の%d行目: %s の値「%s」を読めません（%s）"
            .formatted(file, number, column, line.getOrDefault(column, ""), right));
  }

  private void refuse(String file, String what) {
    if (notices.size() < NAMED) {
      notices.add(FeedRule.VALUE_UNREADABLE.notice(file, what));
    }
  }
}
