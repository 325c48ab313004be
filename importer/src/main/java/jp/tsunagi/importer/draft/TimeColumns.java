package jp.tsunagi.importer.draft;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.normalise.Absent;
import jp.tsunagi.importer.normalise.Texts;
import jp.tsunagi.importer.normalise.Times;
import org.jspecify.annotations.Nullable;

/**
 * When a session starts and ends, in columns of their own. Two starts and two ends in the cells of
 * one row are two sessions of a day, in that order.
 *
 * @param ranges empty when the cells hold no times
 * @param plain false when a cell says more than times: to which days they belong, a range, a remark
 */
record TimeColumns(List<Range> ranges, boolean plain) {
  private static final Pattern FRACTION = Pattern.compile("0?\\.\\d+");

  /** 13.5 and 15 in a column of times are hours; 13.50 may be half past or ten to. */
  private static final Pattern HOURS = Pattern.compile("([6-9]|1\\d|2[0-4])(?:\\.(?:00?|(5|30)))?");

  /** 46368.5625 is a day and a time of it, as Excel counts them. */
  private static final Pattern MOMENT = Pattern.compile("[345]\\d{4}(\\.\\d*[1-9]\\d*)");

  private static final Pattern MORNING = Pattern.compile("午前|朝|[AaＡａ]\\.?[MmＭｍ]|^0\\d|^24");
  private static final Pattern ALL_DAY = Pattern.compile("終日(?!.{0,5}[不休閉禁])|24時間");
  private static final Pattern RANGE = Pattern.compile("[~〜～]");

  /** From when to when. */
  record Range(@Nullable LocalTime start, @Nullable LocalTime end) {
    static final Range NONE = new Range(null, null);
    static final Range ALL_DAY = new Range(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  static TimeColumns of(Cells cells) {
    if (unset(cells)) {
      return new TimeColumns(allDay(cells) ? List.of(Range.ALL_DAY) : List.of(), true);
    }
    String start = cell(cells, Field.TIME_START);
    String end = cell(cells, Field.TIME_END);
    List<LocalTime> starts = Times.several(start);
    List<LocalTime> ends = Times.several(end);
    boolean plain = (start.isEmpty() || !starts.isEmpty()) && (end.isEmpty() || !ends.isEmpty());
    boolean paired = starts.size() == ends.size() || ends.isEmpty() || starts.isEmpty();
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; plain && paired && i < Math.max(starts.size(), ends.size()); i++) {
      LocalTime from = i < starts.size() ? starts.get(i) : null;
      ranges.add(new Range(from, i < ends.size() ? after(from, ends.get(i), end) : null));
    }
    return new TimeColumns(List.copyOf(ranges), plain && paired);
  }

  /** True when there is a column of hours, even if no hours are known. */
  static boolean given(Cells cells) {
    return !cell(cells, Field.TIME_START).isEmpty() || unset(cells);
  }

  /** 0:00 to 0:00 is what a form stores when nobody entered a time; 0:00 to 24:00 was entered. */
  private static boolean unset(Cells cells) {
    String end = cell(cells, Field.TIME_END);
    return !end.contains("24")
        && LocalTime.MIDNIGHT.equals(Times.read(cell(cells, Field.TIME_START)))
        && LocalTime.MIDNIGHT.equals(Times.read(end));
  }

  private static boolean allDay(Cells cells) {
    return Stream.of(Field.SCHEDULE, Field.TIME, Field.SCHEDULE_NOTE)
        .anyMatch(field -> ALL_DAY.matcher(cells.all(field)).find());
  }

  /** 午後1時半 and 3時: the half of the day that the start names carries over to the end. */
  private static LocalTime after(@Nullable LocalTime start, LocalTime end, String words) {
    boolean noon = end.isBefore(LocalTime.NOON) && !MORNING.matcher(words).find();
    boolean early = start != null && !start.isBefore(LocalTime.of(6, 0)) && !end.isAfter(start);
    LocalTime later = end.plusHours(12);
    return noon && early && start != null && later.isAfter(start) ? later : end;
  }

  private static String cell(Cells cells, Field field) {
    String words = Texts.normalise(cells.first(field));
    if (words.isEmpty() && field == Field.TIME_START && !cells.has(Field.TIME)) {
      Matcher moment = MOMENT.matcher(Texts.line(cells.first(Field.DATE_START)));
      return moment.matches() ? moment.group(1) : "";
    }
    Matcher hours = HOURS.matcher(words);
    if (hours.matches()) {
      return hours.group(1) + (hours.group(2) == null ? ":00" : ":30");
    }
    return Absent.saysNothing(words) ? "" : words;
  }

  /** The times as one would say them after the days; what Excel stores as a fraction is a time. */
  static String words(Cells cells) {
    if (unset(cells)) {
      return allDay(cells) ? "0:00〜24:00" : "";
    }
    TimeColumns columns = of(cells);
    if (columns.ranges().size() > 1) {
      List<String> said = new ArrayList<>();
      columns.ranges().forEach(range -> said.add(words(range)));
      return String.join("、", said);
    }
    String start = word(cells, Field.TIME_START);
    String end = word(cells, Field.TIME_END);
    boolean whole = start.isEmpty() || (end.isEmpty() && RANGE.matcher(start).find());
    return whole ? start + end : start + "〜" + end;
  }

  private static String words(Range range) {
    String start = range.start() == null ? "" : range.start().toString();
    return start + "〜" + (range.end() == null ? "" : range.end().toString());
  }

  private static String word(Cells cells, Field field) {
    String words = cell(cells, field).replace('\n', ' ');
    LocalTime time = FRACTION.matcher(words).matches() ? Times.read(words) : null;
    return time == null ? words : time.toString();
  }
}
