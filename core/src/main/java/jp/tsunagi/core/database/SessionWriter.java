package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.Session;
import jp.tsunagi.core.schedule.SessionExpander;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Expands schedules into rows of {@code session}. For one transaction and thread. */
final class SessionWriter {

  /**
   * How far ahead sessions are known: a year and a month, so that a yearly event is always there.
   */
  private static final int HORIZON_DAYS = 400;

  /** How long a session lasts when the sheet gives only its start. */
  private static final int ASSUMED_HOURS = 2;

  private static final int BATCH = 5_000;

  private final Handle handle;
  private final PreparedBatch batch;
  private final SessionExpander expander = new SessionExpander();

  SessionWriter(Handle handle) {
    this.handle = handle;
    this.batch =
        handle.prepareBatch(
            """
            insert into session (resource, on_date, starts_at, ends_at, begins, finishes, weekday)
            values (:resource, :date, :startsAt, :endsAt, :begins, :finishes, :weekday)
            on conflict do nothing
            """);
  }

  /** The first day whose sessions are not made yet. */
  static LocalDate horizon(LocalDate today) {
    return today.plusDays(HORIZON_DAYS);
  }

  void delete(Collection<UUID> resources) {
    handle
        .createUpdate("delete from session where resource = any (:ids)")
        .bindArray("ids", UUID.class, resources)
        .execute();
  }

  /** Adds the sessions from a day up to, not including, another. */
  void add(UUID resource, Schedule schedule, LocalDate from, LocalDate until) {
    int days = (int) ChronoUnit.DAYS.between(from, until);
    for (Session session : expander.expand(schedule, from, days)) {
      batch
          .bind("resource", resource)
          .bind("date", session.date())
          .bind("startsAt", session.startsAt())
          .bind("endsAt", session.endsAt())
          .bind("begins", begins(session))
          .bind("finishes", finishes(session))
          .bind("weekday", session.date().getDayOfWeek().getValue())
          .add();
      if (batch.size() >= BATCH) {
        batch.execute();
      }
    }
  }

  void flush() {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static LocalDateTime begins(Session session) {
    LocalTime start = session.startsAt();
    return session.date().atTime(start == null ? LocalTime.MIN : start);
  }

  private static LocalDateTime finishes(Session session) {
    LocalTime end = session.endsAt();
    LocalTime start = session.startsAt();
    if (end != null) {
      boolean nextDay = end.equals(LocalTime.MIDNIGHT) || (start != null && end.isBefore(start));
      return session.date().plusDays(nextDay ? 1 : 0).atTime(end);
    }
    return start == null
        ? session.date().plusDays(1).atStartOfDay()
        : session.date().atTime(start).plusHours(ASSUMED_HOURS);
  }
}
