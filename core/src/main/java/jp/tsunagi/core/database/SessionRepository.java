package jp.tsunagi.core.database;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.Session;
import org.jdbi.v3.core.Handle;

/** Keeps the table of dated sessions filled as days pass. Thread-safe. */
public final class SessionRepository {

  /** Sessions are made some days at a time, so that not every midnight rewrites every schedule. */
  private static final int STEP_DAYS = 10;

  private final Database database;

  public SessionRepository(Database database) {
    this.database = database;
  }

  /**
   * Makes the sessions of the days that came in sight since the last time and drops those long
   * past. Several processes may do it at once: one does, the others return at once.
   *
   * @return how many schedules were looked at
   */
  public int extend(LocalDate today) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean mine =
                  handle
                      .createQuery("select pg_try_advisory_xact_lock(hashtext('sessions'))")
                      .mapTo(Boolean.class)
                      .one();
              return mine ? extend(handle, today) : 0;
            });
  }

  /** A session and what takes place. */
  public record Held(UUID resource, Session session) {}

  /**
   * The coming sessions of resources, in order.
   *
   * @param until the last day
   */
  public List<Held> coming(List<UUID> resources, LocalDateTime now, LocalDate until) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select r.id, s.on_date, s.starts_at, s.ends_at
                        from resource r join session s on s.schedule = r.schedule
                        where r.id = any (:ids) and s.finishes > :now and s.on_date <= :until
                        order by s.begins, r.name_sort, r.id
                        """)
                    .bindArray("ids", UUID.class, resources)
                    .bind("now", now)
                    .bind("until", until)
                    .map(
                        (row, context) ->
                            new Held(
                                row.getObject("id", UUID.class),
                                Objects.requireNonNull(HitColumns.session(row))))
                    .list());
  }

  /** The first day of which it may not be known yet what takes place. */
  public static LocalDate horizon(LocalDate today) {
    return SessionWriter.horizon(today).minusDays(STEP_DAYS);
  }

  private record Due(int id, List<ScheduleRule> rules, LocalDate known) {}

  private static int extend(Handle handle, LocalDate today) {
    LocalDate horizon = SessionWriter.horizon(today);
    List<Due> due = due(handle, horizon(today));
    try (SessionWriter writer = new SessionWriter(handle)) {
      for (Due one : due) {
        LocalDate from = one.known().isBefore(today) ? today : one.known();
        writer.add(writer.expand(one.id(), one.rules(), from, horizon));
      }
    }
    handle
        .createUpdate("update schedule set sessions_until = :horizon where id = any (:ids)")
        .bind("horizon", horizon)
        .bindArray("ids", Integer.class, due.stream().map(Due::id).toList())
        .execute();
    handle.execute(
        "delete from session where begins < ?", today.minusDays(STEP_DAYS).atStartOfDay());
    return due.size();
  }

  private static List<Due> due(Handle handle, LocalDate before) {
    return handle
        .createQuery(
            """
            select id, rules, sessions_until from schedule
            where sessions_until <= :before for update
            """)
        .bind("before", before)
        .map(
            (row, context) ->
                new Due(
                    row.getInt("id"),
                    Json.read(row.getString("rules"), new TypeReference<List<ScheduleRule>>() {}),
                    row.getObject("sessions_until", LocalDate.class)))
        .list();
  }
}
