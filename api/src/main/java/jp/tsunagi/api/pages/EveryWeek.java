package jp.tsunagi.api.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tsunagi.core.database.Agenda.Entry;
import jp.tsunagi.core.database.Agenda.Subject;

/**
 * What takes place at one time of every week, so that a sheet needs to say it but once.
 *
 * @param subject what takes place
 * @param time such as 13:30〜15:00, empty when unknown
 * @param rests the days on which it falls out
 */
record EveryWeek(Subject subject, DayOfWeek day, String time, List<LocalDate> rests) {

  /** Of fewer weeks nobody would say "every". */
  private static final int WEEKS = 3;

  private record Slot(Subject subject, DayOfWeek day, String time) {
    static Slot of(Entry entry) {
      return new Slot(
          entry.subject(), entry.session().date().getDayOfWeek(), Words.times(entry.session()));
    }
  }

  /** What some sessions have of it, between two days, both included, in their order. */
  static List<EveryWeek> of(List<Entry> entries, LocalDate first, LocalDate last) {
    Map<Slot, List<Entry>> slots =
        entries.stream()
            .collect(Collectors.groupingBy(Slot::of, LinkedHashMap::new, Collectors.toList()));
    List<EveryWeek> found = new ArrayList<>();
    slots.forEach(
        (slot, of) -> {
          Set<LocalDate> named = new TreeSet<>(of.stream().map(EveryWeek::date).toList());
          if (named.size() >= WEEKS && named.equals(all(slot.day(), first, last))) {
            List<LocalDate> rests =
                of.stream().filter(Entry::cancelled).map(EveryWeek::date).toList();
            found.add(new EveryWeek(slot.subject(), slot.day(), slot.time(), rests));
          }
        });
    return found;
  }

  private static LocalDate date(Entry entry) {
    return entry.session().date();
  }

  private static Set<LocalDate> all(DayOfWeek day, LocalDate first, LocalDate last) {
    Set<LocalDate> all = new TreeSet<>();
    LocalDate next = first.with(TemporalAdjusters.nextOrSame(day));
    while (!next.isAfter(last)) {
      all.add(next);
      next = next.plusWeeks(1);
    }
    return all;
  }

  /** Whether a session is one of these. */
  boolean holds(Entry entry) {
    return Slot.of(entry).equals(new Slot(subject, day, time));
  }
}
