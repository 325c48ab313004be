package jp.tsunagi.core.database;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.schedule.Session;
import org.jspecify.annotations.Nullable;

/**
 * What takes place on some days, and what falls out on them.
 *
 * @param entries by day and time, what has no time last; then by name
 */
public record Agenda(List<Entry> entries) {

  public Agenda {
    entries = List.copyOf(entries);
  }

  /**
   * Of a resource, what a calendar shows.
   *
   * @param category id of its first category
   * @param text when it takes place, in the words of its sheet
   */
  public record Subject(
      UUID id,
      String name,
      @Nullable String organization,
      @Nullable String venue,
      @Nullable String area,
      String category,
      @Nullable String text,
      boolean sample) {}

  /**
   * One dated occurrence.
   *
   * @param cancelled it falls out: the rule names it, and an exception takes it away
   */
  public record Entry(Subject subject, Session session, boolean cancelled) {}
}
