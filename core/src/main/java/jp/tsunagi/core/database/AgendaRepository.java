package jp.tsunagi.core.database;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.Agenda.Entry;
import jp.tsunagi.core.database.Agenda.Subject;
import jp.tsunagi.core.database.ResourceQuery.When;
import jp.tsunagi.core.schedule.Cancellations;
import jp.tsunagi.core.schedule.ScheduleRule;
import jp.tsunagi.core.schedule.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What takes place day by day. Sessions hang on schedules, which many resources share: they are
 * read once for each schedule and handed out here. Thread-safe.
 */
public final class AgendaRepository {

  private static final Comparator<Entry> IN_ORDER =
      comparing((Entry entry) -> entry.session().date())
          .thenComparing(entry -> entry.session().startsAt(), nullsLast(naturalOrder()));

  /** Rules that can let a session fall out; the others need not be read. */
  private static final String CUTTING = "\"(except|closures)\"|skipped";

  private final Database database;

  public AgendaRepository(Database database) {
    this.database = database;
  }

  /**
   * The sessions of what a query finds, whatever its page, order and days.
   *
   * @param days which sessions; with a last day
   */
  public Agenda find(ResourceQuery query, When days) {
    Conditions conditions = Conditions.of(query);
    return database
        .jdbi()
        .withHandle(
            handle ->
                agenda(
                    handle,
                    conditions.bind(handle.createQuery(subjects(conditions.where()))),
                    days));
  }

  /**
   * The sessions of some resources.
   *
   * @param days which sessions; with a last day
   */
  public Agenda of(Collection<UUID> resources, When days) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                agenda(
                    handle,
                    handle
                        .createQuery(subjects("where r.id = any (:ids)\n"))
                        .bindArray("ids", UUID.class, resources),
                    days));
  }

  private static String subjects(String where) {
    return """
        select r.id, r.schedule, r.record ->> 'name' as name,
          r.record ->> 'organization' as organization, r.record ->> 'venue' as venue,
          r.record ->> 'area' as area, r.record #>> '{categories,0}' as category,
          r.record #>> '{schedule,text}' as text, coalesce(r.record ->> 'sample', 'false') as sample
        from resource r
        """
        + where
        + "order by r.name_sort, r.id";
  }

  private record Listed(int schedule, Subject subject) {}

  private static Agenda agenda(Handle handle, Query subjects, When days) {
    List<Listed> listed = new ArrayList<>();
    subjects
        .map((row, context) -> new Listed(row.getInt("schedule"), subject(row)))
        .forEach(listed::add);
    List<Integer> schedules =
        listed.stream().map(Listed::schedule).filter(id -> id > 0).distinct().toList();
    Map<Integer, List<Session>> held = held(handle, schedules, days);
    Map<Integer, List<Session>> cancelled = cancelled(handle, schedules, days);
    List<Entry> entries = new ArrayList<>();
    for (Listed one : listed) {
      held.getOrDefault(one.schedule(), List.of())
          .forEach(session -> entries.add(new Entry(one.subject(), session, false)));
      cancelled
          .getOrDefault(one.schedule(), List.of())
          .forEach(session -> entries.add(new Entry(one.subject(), session, true)));
    }
    // Stable: of one time, those that were read first stay first.
    entries.sort(IN_ORDER);
    return new Agenda(entries);
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("organization"),
        row.getString("venue"),
        row.getString("area"),
        row.getString("category"),
        row.getString("text"),
        Boolean.parseBoolean(row.getString("sample")));
  }

  private static Map<Integer, List<Session>> held(
      Handle handle, List<Integer> schedules, When days) {
    Conditions conditions = Conditions.ofSessions(days).and("w.schedule = any (:schedules)");
    Map<Integer, List<Session>> held = new HashMap<>();
    conditions
        .bind(
            handle.createQuery(
                "select w.schedule, w.on_date, w.starts_at, w.ends_at from session w\n"
                    + conditions.where()
                    + "order by w.begins, w.finishes"))
        .bindArray("schedules", Integer.class, schedules)
        .map(
            (row, context) ->
                held.computeIfAbsent(row.getInt("schedule"), id -> new ArrayList<>())
                    .add(Objects.requireNonNull(HitColumns.session(row))))
        .list();
    return held;
  }

  private static Map<Integer, List<Session>> cancelled(
      Handle handle, List<Integer> schedules, When days) {
    LocalDate first = days.first();
    int length = (int) (Objects.requireNonNull(days.last()).toEpochDay() - first.toEpochDay()) + 1;
    Map<Integer, List<Session>> cancelled = new HashMap<>();
    handle
        .createQuery(
            """
            select id, rules from schedule
            where id = any (:schedules) and cast(rules as text) ~ :cutting
            """)
        .bindArray("schedules", Integer.class, schedules)
        .bind("cutting", CUTTING)
        .map(
            (row, context) ->
                cancelled.put(
                    row.getInt("id"),
                    Cancellations.of(rules(row.getString("rules")), first, length).stream()
                        .filter(days::admits)
                        .toList()))
        .list();
    return cancelled;
  }

  static List<ScheduleRule> rules(String json) {
    return Json.read(json, new TypeReference<List<ScheduleRule>>() {});
  }
}
