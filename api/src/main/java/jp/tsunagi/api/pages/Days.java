package jp.tsunagi.api.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagi.api.catalog.Catalog;
import jp.tsunagi.core.area.Area;
import jp.tsunagi.core.database.Agenda.Entry;
import jp.tsunagi.core.database.Agenda.Subject;
import org.jspecify.annotations.Nullable;

/** Agendas day by day, as templates show them. */
final class Days {

  private Days() {}

  /**
   * A day that has sessions.
   *
   * @param label such as 11月25日（水）
   */
  record Day(Line label, List<Item> items) {}

  /**
   * A session.
   *
   * @param time such as 13:30〜15:00, empty when unknown
   * @param place its venue or area, empty when it is the subject of the page
   * @param over whether it took place and is over
   * @param off what to say when it falls out, null when it takes place
   */
  record Item(
      String href, String time, String name, String place, boolean over, @Nullable Line off) {}

  /** The days that have sessions or cancellations, in order. */
  static List<Day> of(List<Entry> entries, Catalog catalog, boolean placed, LocalDateTime now) {
    Map<LocalDate, List<Item>> days = new LinkedHashMap<>();
    for (Entry entry : entries) {
      days.computeIfAbsent(entry.session().date(), day -> new ArrayList<>())
          .add(item(entry, catalog, placed, now));
    }
    return days.entrySet().stream()
        .map(day -> new Day(Said.day(day.getKey()), day.getValue()))
        .toList();
  }

  private static Item item(Entry entry, Catalog catalog, boolean placed, LocalDateTime now) {
    Subject subject = entry.subject();
    return new Item(
        "/resources/" + subject.id(),
        Words.times(entry.session()),
        subject.name(),
        placed ? place(subject, catalog) : "",
        !entry.cancelled() && entry.session().isOver(now),
        entry.cancelled() ? Said.off(entry.session().date()) : null);
  }

  /** Where it takes place: its venue, else its area. */
  static String place(Subject subject, Catalog catalog) {
    if (subject.venue() != null) {
      return subject.venue();
    }
    String area = Objects.requireNonNullElse(subject.area(), "");
    return catalog.areas().find(area).map(Area::name).orElse("");
  }
}
