package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The yearly stock-taking (棚卸し): which resources somebody confirmed since a day, and which are
 * left. Thread-safe.
 */
public final class InventoryRepository {

  private static final String LEFT =
      """
      select r.id, r.record ->> 'name' as name, r.record ->> 'area' as area,
        r.record ->> 'organization' as organization, r.verified_on,
        r.record #>> '{contact,phones,0,number}' as phone,
        r.record #>> '{contact,name}' as contact,
        coalesce(r.record #>> '{contact,email}', '') <> '' as has_email,
        r.record #>> '{schedule,text}' as schedule, r.record ->> 'venue' as venue,
        v.answer, v.answered_at
      from resource r left join lateral (
        select answer, answered_at from verification v
        where v.resource = r.id and v.answered_at >= cast(:since as date)
        order by v.number desc limit 1) v on true
      where r.ended_on is null and %s is not true
      """
          .formatted(InventoryPeriod.CONFIRMED);

  private final Database database;

  public InventoryRepository(Database database) {
    this.database = database;
  }

  /**
   * A resource that nobody confirmed since the day.
   *
   * @param phone its first number
   * @param contact whom to ask for
   * @param hasEmail whether it can be asked by mail
   * @param answer the last since the day: changed, or nobody could be asked
   */
  public record Left(
      UUID id,
      String name,
      @Nullable String area,
      @Nullable String organization,
      @Nullable String phone,
      @Nullable String contact,
      boolean hasEmail,
      @Nullable String schedule,
      @Nullable String venue,
      @Nullable LocalDate verifiedOn,
      @Nullable Answer answer,
      @Nullable Instant answeredAt) {}

  /**
   * What part of the resources is asked about; null for all.
   *
   * @param steward what this one answers for
   */
  public record Part(@Nullable String area, @Nullable String source, @Nullable UUID steward) {
    public static final Part ALL = new Part(null, null, null);
  }

  /**
   * What is left, the longest unconfirmed first.
   *
   * @param after id of the last of the page before
   */
  public List<Left> left(
      Account account, Part part, InventoryPeriod period, @Nullable UUID after, int limit) {
    String more =
        after == null
            ? ""
            : """
              and (coalesce(r.verified_on, '-infinity'), r.id) > (
                select coalesce(a.verified_on, '-infinity'), a.id from resource a where a.id = :after)
              """;
    String sql =
        LEFT
            + conditions(account, part)
            + more
            + "order by coalesce(r.verified_on, '-infinity'), r.id limit :limit";
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Query query = period.bind(bind(handle.createQuery(sql), account, part));
              query.bind("limit", limit);
              if (after != null) {
                query.bind("after", after);
              }
              return query.map((row, context) -> left(row)).list();
            });
  }

  /** How many are left in all. */
  public int countLeft(Account account, Part part, InventoryPeriod period) {
    String sql =
        "select count(*) from resource r where r.ended_on is null\n"
            + "and "
            + InventoryPeriod.CONFIRMED
            + " is not true\n"
            + conditions(account, part);
    return database
        .jdbi()
        .withHandle(
            handle ->
                period
                    .bind(bind(handle.createQuery(sql), account, part))
                    .mapTo(Integer.class)
                    .one());
  }

  private static String conditions(Account account, Part part) {
    List<String> conditions = new ArrayList<>();
    if (part.area() != null) {
      conditions.add("and :area = any (r.areas)\n");
    }
    if (part.source() != null) {
      conditions.add(
          "and exists (select from source_row s where s.resource = r.id and s.source = :source)\n");
    }
    if (part.steward() != null) {
      conditions.add("and " + InventoryScope.CONCERNS.formatted(":steward") + "\n");
    }
    return String.join("", conditions) + InventoryScope.of(account);
  }

  private static Query bind(Query query, Account account, Part part) {
    bindIfGiven(query, "area", part.area());
    bindIfGiven(query, "source", part.source());
    bindIfGiven(query, "steward", part.steward());
    return InventoryScope.bind(query, account);
  }

  private static void bindIfGiven(Query query, String name, @Nullable Object value) {
    if (value != null) {
      query.bind(name, value);
    }
  }

  private static Left left(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new Left(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("area"),
        row.getString("organization"),
        row.getString("phone"),
        row.getString("contact"),
        row.getBoolean("has_email"),
        row.getString("schedule"),
        row.getString("venue"),
        row.getObject("verified_on", LocalDate.class),
        answer == null ? null : Columns.constant(Answer.class, answer),
        answer == null ? null : Columns.instant(row, "answered_at"));
  }
}
