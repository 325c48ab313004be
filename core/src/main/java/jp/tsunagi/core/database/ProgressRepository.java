package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import org.jspecify.annotations.Nullable;

/** How far the 棚卸し is, and what came of it. Thread-safe. */
public final class ProgressRepository {

  private static final String COUNTS =
      """
      count(distinct r.id) as total,
      count(distinct r.id) filter (where %s) as verified
      """
          .formatted(InventoryPeriod.CONFIRMED);

  private final Database database;

  public ProgressRepository(Database database) {
    this.database = database;
  }

  /**
   * How far a part of the resources is: an area's, a sheet's or a steward's.
   *
   * @param id of the area or the account, or the sheet's name
   * @param name the steward's; null otherwise
   */
  public record Progress(String id, @Nullable String name, int total, int verified) {}

  /** The progress of each area that an account answers for, former towns and 大字 alike. */
  public List<Progress> byArea(Account account, InventoryPeriod period) {
    return progress(
        account,
        period,
        "select area as id, null as name, "
            + COUNTS
            + "from resource r, unnest(r.areas) area where r.ended_on is null\n",
        "group by area order by area");
  }

  /** The progress of each sheet that an account answers for. */
  public List<Progress> bySource(Account account, InventoryPeriod period) {
    return progress(
        account,
        period,
        "select s.source as id, null as name, "
            + COUNTS
            + "from resource r join source_row s on s.resource = r.id where r.ended_on is null\n",
        "group by s.source order by s.source");
  }

  /**
   * The progress of each steward who answers for a part; who answers for everything is in no list,
   * as the whole is theirs. A resource of two stewards counts with both.
   */
  public List<Progress> bySteward(Account account, InventoryPeriod period) {
    return progress(
        account,
        period,
        "select cast(a.id as text) as id, a.name, "
            + COUNTS
            + "from account a join resource r on "
            + InventoryScope.CONCERNS.formatted("a.id")
            + " where r.ended_on is null and a.role = 'steward' and a.disabled_at is null\n",
        "group by a.id, a.name order by a.name, a.id");
  }

  /** The progress of all that an account answers for. */
  public Progress whole(Account account, InventoryPeriod period) {
    return progress(
            account,
            period,
            "select '' as id, null as name, "
                + COUNTS
                + "from resource r where r.ended_on is null\n",
            "")
        .get(0);
  }

  private List<Progress> progress(
      Account account, InventoryPeriod period, String select, String grouped) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                period
                    .bind(
                        InventoryScope.bind(
                            handle.createQuery(select + InventoryScope.of(account) + grouped),
                            account))
                    .map((row, context) -> progress(row))
                    .list());
  }

  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getString("id"), row.getString("name"), row.getInt("total"), row.getInt("verified"));
  }

  /**
   * What came of asking about one resource.
   *
   * @param answer the last since the day; null when nobody was asked
   * @param by who keyed it in; null when it came by a link
   */
  public record Result(
      UUID id,
      String name,
      @Nullable String area,
      List<String> sources,
      @Nullable Answer answer,
      @Nullable Instant answeredAt,
      @Nullable String by,
      @Nullable LocalDate verifiedOn,
      @Nullable LocalDate endedOn) {}

  /** What came of it, resource by resource, with those that have ended since. */
  public List<Result> results(Account account, LocalDate since) {
    String sql =
        """
        select r.id, r.record ->> 'name' as name, r.record ->> 'area' as area, r.verified_on,
          r.ended_on, v.answer, v.answered_at, a.name as by,
          array(select distinct source from source_row s where s.resource = r.id order by source)
            as sources
        from resource r left join lateral (
          select answer, answered_at, account from verification v
          where v.resource = r.id and v.answered_at >= cast(:since as date)
          order by v.number desc limit 1) v on true
        left join account a on a.id = v.account
        where (r.ended_on is null or r.ended_on >= :since)
        """
            + InventoryScope.of(account)
            + "order by r.record ->> 'area', r.name_sort, r.id";
    return database
        .jdbi()
        .withHandle(
            handle ->
                InventoryScope.bind(handle.createQuery(sql), account)
                    .bind("since", since)
                    .map((row, context) -> result(row))
                    .list());
  }

  private static Result result(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new Result(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("area"),
        Columns.strings(row.getArray("sources")),
        answer == null ? null : Columns.constant(Answer.class, answer),
        answer == null ? null : Columns.instant(row, "answered_at"),
        row.getString("by"),
        row.getObject("verified_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }
}
