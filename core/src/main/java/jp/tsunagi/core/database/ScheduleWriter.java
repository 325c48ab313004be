package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.ScheduleRule;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Rules → their row in {@code schedule}, made with its sessions when nobody kept these hours yet.
 * For one transaction and thread.
 */
final class ScheduleWriter {

  private final Handle handle;
  private final String municipality;
  private final Map<List<ScheduleRule>, Integer> ids = new HashMap<>();

  ScheduleWriter(Handle handle, String municipality) {
    this.handle = handle;
    this.municipality = municipality;
  }

  private record Made(List<ScheduleRule> rules, int id, boolean fresh) {}

  /** Sees to it that these schedules have rows; new ones get sessions from today on. */
  void write(Collection<Schedule> schedules, LocalDate today) {
    Set<List<ScheduleRule>> unknown = new LinkedHashSet<>();
    for (Schedule schedule : schedules) {
      if (!schedule.rules().isEmpty() && !ids.containsKey(schedule.rules())) {
        unknown.add(schedule.rules());
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    List<Made> made = make(new ArrayList<>(unknown), SessionWriter.horizon(today));
    made.forEach(one -> ids.put(one.rules(), one.id()));
    try (SessionWriter sessions = new SessionWriter(handle)) {
      made.parallelStream()
          .filter(Made::fresh)
          .map(one -> sessions.expand(one.id(), one.rules(), today, SessionWriter.horizon(today)))
          .forEachOrdered(sessions::add);
    }
  }

  private List<Made> make(List<List<ScheduleRule>> rules, LocalDate until) {
    return handle
        .createQuery(
            """
            with given as materialized (
              select number, document as rules, cast(md5(cast(document as text)) as uuid) as digest
              from unnest(cast(:rules as jsonb[])) with ordinality as rule (document, number)),
            fresh as (
              insert into schedule (municipality, rules, sessions_until)
              select distinct on (digest) :code, rules, :until from given
              on conflict (municipality, digest) do nothing returning id, digest)
            select number, coalesce(f.id, s.id) as id, f.id is not null as fresh
            from given g left join fresh f using (digest)
              left join schedule s on s.municipality = :code and s.digest = g.digest
            """)
        .bindArray("rules", String.class, rules.stream().map(Json::write).toList())
        .bind("code", municipality)
        .bind("until", until)
        .map(
            (row, context) ->
                new Made(
                    rules.get(row.getInt("number") - 1), row.getInt("id"), row.getBoolean("fresh")))
        .list();
  }

  /** The number of a schedule that was written; null for one without rules. */
  @Nullable Integer idOf(Schedule schedule) {
    return ids.get(schedule.rules());
  }

  /** Removes what no resource keeps any more. */
  void removeUnused() {
    handle
        .createUpdate(
            """
            delete from schedule s where municipality = :code
              and not exists (select from resource r where r.schedule = s.id)
            """)
        .bind("code", municipality)
        .execute();
  }
}
