package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * Counts over the cases of everybody, without anybody's id. They are exact: whoever shows them
 * hides the small ones first, see {@link jp.tsunagi.core.statistics.Suppression}. Thread-safe.
 */
public final class LearningRepository {

  private final Database database;

  public LearningRepository(Database database) {
    this.database = database;
  }

  /** Which cases: of a municipality, from a day to another, both included. */
  public record Part(String municipality, LocalDate first, LocalDate last) {}

  /** Referrals of a clinic in a month, named by its first day. */
  public record Referrals(String clinic, LocalDate month, long count) {}

  public List<Referrals> referrals(Part part) {
    return list(
        part,
        "select c.name as clinic, r.month, r.referrals from count_referrals(:town, :first, :last) r"
            + " join clinic c on c.id = r.clinic order by c.name, r.month",
        (row, context) ->
            new Referrals(
                row.getString("clinic"),
                row.getObject("month", LocalDate.class),
                row.getLong("referrals")));
  }

  /**
   * How many cases came so far.
   *
   * @param kind of step, or {@code opened}
   * @param waiting of those, how many are open and have come no farther
   * @param medianDays from the step before
   */
  public record StepCount(String kind, long reached, long waiting, double medianDays) {}

  public List<StepCount> steps(Part part) {
    return list(
        part,
        "select * from count_steps(:town, :first, :last)",
        (row, context) ->
            new StepCount(
                row.getString("kind"),
                row.getLong("reached"),
                row.getLong("waiting"),
                row.getDouble("median_days")));
  }

  /** The mean of an axis when people first answered, and when they last did. */
  public record Change(String axis, long people, double before, double after) {}

  public List<Change> wellbeing(Part part) {
    return list(
        part,
        "select * from compare_wellbeing(:town, :first, :last)",
        (row, context) ->
            new Change(
                row.getString("axis"),
                row.getLong("people"),
                row.getDouble("before"),
                row.getDouble("after")));
  }

  /** How many answered one thing of their friends first, and another thing last. */
  public record Moved(String before, String after, long people) {}

  public List<Moved> friends(Part part) {
    return list(
        part,
        "select * from compare_friends(:town, :first, :last)",
        (row, context) ->
            new Moved(row.getString("before"), row.getString("after"), row.getLong("people")));
  }

  /**
   * How many of an age were introduced to a resource, or went there.
   *
   * @param name null when the resource is there no more
   */
  public record Reach(
      UUID resource, @Nullable String name, @Nullable Integer ageBand, long people) {}

  public List<Reach> reach(Part part) {
    return list(
        part,
        "select e.*, r.record ->> 'name' as name from count_reach(:town, :first, :last) e"
            + " left join resource r on r.id = e.resource order by name, e.resource, e.age_band",
        (row, context) ->
            new Reach(
                row.getObject("resource", UUID.class),
                row.getString("name"),
                row.getObject("age_band", Integer.class),
                row.getLong("people")));
  }

  /** A resource that nobody was introduced to. */
  public record Unused(UUID resource, String name, @Nullable String area) {}

  public List<Unused> unused(Part part) {
    return list(
        part,
        """
        select id, record ->> 'name' as name, record ->> 'area' as area from resource
        where municipality = :town and record ->> 'ended_on' is null
          and id not in (select resource from count_reach(:town, :first, :last))
        order by area nulls last, name, id
        """,
        (row, context) ->
            new Unused(
                row.getObject("id", UUID.class), row.getString("name"), row.getString("area")));
  }

  /** How many of an area wished for something that nobody offers. */
  public record Gap(String area, String wish, long people) {}

  public List<Gap> gaps(Part part) {
    return list(
        part,
        """
        select area, wish, count(*) as people from unmet_need, unnest(wishes) wish
        where municipality = :town and month between date_trunc('month', cast(:first as date)) and :last
        group by area, wish order by area, wish
        """,
        (row, context) ->
            new Gap(row.getString("area"), row.getString("wish"), row.getLong("people")));
  }

  /** Clinics that take part, and how many of them referred somebody. */
  public record Clinics(long participating, long referring) {}

  public Clinics clinics(Part part) {
    return list(
            part,
            "select (select count(*) from clinic where municipality = :town) as participating,"
                + " (select count(distinct clinic) from count_referrals(:town, :first, :last))"
                + " as referring",
            (row, context) -> new Clinics(row.getLong("participating"), row.getLong("referring")))
        .get(0);
  }

  private <T> List<T> list(Part part, String sql, RowMapper<T> mapper) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("town", part.municipality())
                    .bind("first", part.first())
                    .bind("last", part.last())
                    .map(mapper)
                    .list());
  }
}
