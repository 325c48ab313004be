package jp.tsunagi.api.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.database.Agenda.Entry;
import jp.tsunagi.core.database.Agenda.Subject;
import jp.tsunagi.core.schedule.PublicHolidays;

/**
 * A month on paper. What takes place on most days stands once below the days, with the days on
 * which it rests; where there is much, what takes place every week stands once above them, too, and
 * the days are for no table. Everything else stands on its day.
 *
 * @param weeks rows of seven days, Sunday first; days of other months have no number
 * @param days of every week, and those of the month, that have something
 * @param often what takes place on most days
 * @param density how much there is: roomy, full or crowded
 * @param begun the month has begun, and the days before today are left out
 */
record WallMonth(
    List<List<Cell>> weeks, List<Cell> days, List<Often> often, String density, boolean begun) {

  /** On so many days of the month, it stands below them. */
  private static final int OFTEN = 12;

  /**
   * A row of more might be higher than a page; it would be cut where nobody sees whose day it is.
   */
  private static final int MOST_IN_A_ROW = 5;

  private static final int ROOMY = 8;
  private static final int FULL = 16;
  private static final String CROWDED = "crowded";

  /**
   * A day.
   *
   * @param number empty when it belongs to another month
   * @param label such as 11月25日（水・祝）
   * @param kind weekday, saturday, rest, gone or other
   * @param goesOn its items began in the row above
   */
  record Cell(
      String number, Line label, String kind, boolean holiday, boolean goesOn, List<Item> items) {

    /** A part of it, for a row of its own. */
    private Cell row(int row) {
      int from = Math.min(items.size(), row * MOST_IN_A_ROW);
      int to = Math.min(items.size(), from + MOST_IN_A_ROW);
      boolean bare = row > 0 && from == to;
      return new Cell(
          bare ? "" : number,
          label,
          kind,
          holiday && row == 0,
          row > 0 && !bare,
          items.subList(from, to));
    }
  }

  /**
   * A session, or those of every week.
   *
   * @param off it falls out
   * @param rests the days on which those of every week fall out
   */
  record Item(String time, String name, String place, boolean off, List<Line> rests) {}

  /** What takes place on most days: when in its sheet's words, and the days on which it rests. */
  record Often(String name, String place, String when, List<Line> off) {}

  /** So full that a table would be mostly gaps: it goes day by day. */
  boolean crowded() {
    return density.equals(CROWDED);
  }

  /**
   * @param first the first day that is shown
   */
  static WallMonth of(YearMonth month, LocalDate first, List<Entry> entries, Catalog catalog) {
    Map<UUID, Long> held = new HashMap<>();
    entries.stream()
        .filter(entry -> !entry.cancelled())
        .map(entry -> Map.entry(entry.subject().id(), entry.session().date()))
        .distinct()
        .forEach(each -> held.merge(each.getKey(), 1L, Long::sum));
    List<Entry> dated = new ArrayList<>();
    Map<Subject, List<Line>> often = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Subject subject = entry.subject();
      if (held.getOrDefault(subject.id(), 0L) < OFTEN) {
        dated.add(entry);
      } else {
        List<Line> off = often.computeIfAbsent(subject, each -> new ArrayList<>());
        if (entry.cancelled()) {
          off.add(Said.day(entry.session().date()));
        }
      }
    }
    List<List<Cell>> weeks = weeks(month, first, dated, catalog);
    String density = density(weeks);
    return new WallMonth(
        weeks.stream().flatMap(week -> rows(week).stream()).toList(),
        density.equals(CROWDED) ? folded(month, first, dated, catalog) : days(weeks),
        often.entrySet().stream().map(each -> often(each, catalog)).toList(),
        density,
        first.getDayOfMonth() > 1);
  }

  private static List<Cell> days(List<List<Cell>> weeks) {
    return weeks.stream().flatMap(List::stream).filter(cell -> !cell.items().isEmpty()).toList();
  }

  /** What takes place every week stands once, above the days. */
  private static List<Cell> folded(
      YearMonth month, LocalDate first, List<Entry> dated, Catalog catalog) {
    List<EveryWeek> weekly = EveryWeek.of(dated, first, month.atEndOfMonth());
    List<Entry> rest =
        dated.stream()
            .filter(entry -> weekly.stream().noneMatch(each -> each.holds(entry)))
            .toList();
    List<Cell> everyWeek =
        IntStream.range(0, DayOfWeek.values().length)
            .mapToObj(DayOfWeek.SUNDAY::plus)
            .map(day -> everyWeek(day, weekly, catalog))
            .toList();
    return Stream.concat(
            days(List.of(everyWeek)).stream(), days(weeks(month, first, rest, catalog)).stream())
        .toList();
  }

  private static Cell everyWeek(DayOfWeek day, List<EveryWeek> weekly, Catalog catalog) {
    List<Item> items =
        weekly.stream()
            .filter(each -> each.day() == day)
            .sorted(Comparator.comparing(EveryWeek::time))
            .map(each -> item(each, catalog))
            .toList();
    return new Cell("", Said.everyWeek(day), "weekday", false, false, items);
  }

  private static Item item(EveryWeek each, Catalog catalog) {
    return new Item(
        each.time(),
        each.subject().name(),
        Days.place(each.subject(), catalog),
        false,
        each.rests().stream().map(Said::day).toList());
  }

  private static Item item(Entry entry, Catalog catalog) {
    Subject subject = entry.subject();
    return new Item(
        Words.times(entry.session()),
        subject.name(),
        Days.place(subject, catalog),
        entry.cancelled(),
        List.of());
  }

  private static Often often(Map.Entry<Subject, List<Line>> each, Catalog catalog) {
    Subject subject = each.getKey();
    return new Often(
        subject.name(),
        Days.place(subject, catalog),
        Objects.requireNonNullElse(subject.text(), ""),
        each.getValue());
  }

  private static List<List<Cell>> weeks(
      YearMonth month, LocalDate first, List<Entry> entries, Catalog catalog) {
    Map<LocalDate, List<Item>> days = new HashMap<>();
    for (Entry entry : entries) {
      days.computeIfAbsent(entry.session().date(), date -> new ArrayList<>())
          .add(item(entry, catalog));
    }
    LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    List<List<Cell>> weeks = new ArrayList<>();
    while (!day.isAfter(month.atEndOfMonth())) {
      List<Cell> week = new ArrayList<>();
      for (int i = 0; i < DayOfWeek.values().length; i++) {
        week.add(cell(day, month, first, days.getOrDefault(day, List.of())));
        day = day.plusDays(1);
      }
      weeks.add(week);
    }
    return weeks;
  }

  /** A week in as many rows as its fullest day needs. */
  private static List<List<Cell>> rows(List<Cell> week) {
    int rows = Math.max(1, (highest(week) + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW);
    return IntStream.range(0, rows)
        .mapToObj(row -> week.stream().map(cell -> cell.row(row)).toList())
        .toList();
  }

  private static Cell cell(LocalDate day, YearMonth month, LocalDate first, List<Item> items) {
    if (!YearMonth.from(day).equals(month)) {
      return new Cell("", Line.data(""), "other", false, false, List.of());
    }
    boolean holiday = PublicHolidays.contains(day);
    return new Cell(
        String.valueOf(day.getDayOfMonth()),
        Said.day(day),
        kind(day, first, holiday),
        holiday,
        false,
        items);
  }

  private static String kind(LocalDate day, LocalDate first, boolean holiday) {
    if (day.isBefore(first)) {
      return "gone";
    }
    if (holiday || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return "rest";
    }
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? "saturday" : "weekday";
  }

  /** By the fullest week: its days stand side by side. */
  private static String density(List<List<Cell>> weeks) {
    int most =
        weeks.stream().flatMap(List::stream).mapToInt(cell -> cell.items().size()).max().orElse(0);
    int all = weeks.stream().mapToInt(WallMonth::highest).sum();
    if (all <= ROOMY && most <= 4) {
      return "roomy";
    }
    return all <= FULL ? "full" : CROWDED;
  }

  private static int highest(List<Cell> week) {
    return week.stream().mapToInt(cell -> cell.items().size()).max().orElse(0);
  }
}
