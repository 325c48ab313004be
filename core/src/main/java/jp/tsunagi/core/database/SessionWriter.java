package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.Session;
import jp.tsunagi.core.schedule.SessionExpander;
import org.jdbi.v3.core.Handle;

/**
 * Expands schedules into rows of {@code session}. Takes the connection until it is closed. For one
 * transaction and thread.
 */
final class SessionWriter implements AutoCloseable {

  /**
   * How far ahead sessions are known: a year and a month, so that a yearly event is always there.
   */
  private static final int HORIZON_DAYS = 400;

  /** Behind every session that has a time. */
  private static final LocalTime LAST = LocalTime.of(23, 59, 59);

  private final CopyRows rows;
  private final SessionExpander expander = new SessionExpander();

  SessionWriter(Handle handle) {
    this.rows =
        new CopyRows(
            handle, "session (schedule, on_date, starts_at, ends_at, begins, finishes, weekday)");
  }

  /** The first day whose sessions are not made yet. */
  static LocalDate horizon(LocalDate today) {
    return today.plusDays(HORIZON_DAYS);
  }

  /** A schedule's sessions. */
  record Sessions(int schedule, List<Session> list) {}

  /** The sessions from a day up to, not including, another. Any thread may ask. */
  Sessions expand(int schedule, List<ScheduleRule> rules, LocalDate from, LocalDate until) {
    int days = (int) ChronoUnit.DAYS.between(from, until);
    return new Sessions(schedule, expander.expand(rules, from, days));
  }

  void add(Sessions sessions) {
    for (Session session : sessions.list()) {
      rows.add(
          sessions.schedule(),
          session.date(),
          session.startsAt(),
          session.endsAt(),
          begins(session),
          session.finishes(),
          session.date().getDayOfWeek().getValue());
    }
  }

  @Override
  public void close() {
    rows.close();
  }

  /**
   * The place of a session among those of its day. One without a time, or of the whole day, stands
   * last: whoever asks for today wants to know what comes next.
   */
  private static LocalDateTime begins(Session session) {
    LocalTime start = session.startsAt();
    boolean wholeDay =
        LocalTime.MIDNIGHT.equals(start) && LocalTime.MIDNIGHT.equals(session.endsAt());
    return session.date().atTime(start == null || wholeDay ? LAST : start);
  }
}
