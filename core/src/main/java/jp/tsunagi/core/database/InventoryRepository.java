package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The yearly stock-taking (棚卸し): which resources somebody confirmed since a day, and which are
 * left. Thread-safe.
 */
public final class InventoryRepository {

  private static final String PHONE = "r.record #>> '{contact,phones,0,number}' as phone";

  private final Database database;

  public InventoryRepository(Database database) {
    this.database = database;
  }

  /** How far a part of the resources is: an area's, or a sheet's. */
  public record Progress(String id, int total, int verified) {}

  /** A resource that nobody confirmed since the day. */
  public record Left(
      UUID id,
      String name,
      @Nullable String area,
      @Nullable String organization,
      @Nullable String phone,
      @Nullable LocalDate verifiedOn) {}

  /** What part of the resources is asked about; null for all. */
  public record Part(@Nullable String area, @Nullable String source) {
    public static final Part ALL = new Part(null, null);
  }

  /** The progress of each area that an account answers for, former towns and 大字 alike. */
  public List<Progress> byArea(Account account, LocalDate since) {
    return progress(
        account,
        since,
        """
        select area as id, count(*) as total, count(*) filter (where verified_on >= :since) as verified
        from resource r, unnest(r.areas) area where r.ended_on is null
        """,
        "group by area order by area");
  }

  /** The progress of each sheet that an account answers for. */
  public List<Progress> bySource(Account account, LocalDate since) {
    return progress(
        account,
        since,
        """
        select s.source as id, count(distinct r.id) as total,
          count(distinct r.id) filter (where verified_on >= :since) as verified
        from resource r join source_row s on s.resource = r.id where r.ended_on is null
        """,
        "group by s.source order by s.source");
  }

  private List<Progress> progress(Account account, LocalDate since, String select, String grouped) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                concerning(handle.createQuery(select + concerns(account) + grouped), account)
                    .bind("since", since)
                    .map(
                        (row, context) ->
                            new Progress(
                                row.getString("id"), row.getInt("total"), row.getInt("verified")))
                    .list());
  }

  /**
   * What is left, the longest unconfirmed first.
   *
   * @param after id of the last of the page before
   */
  public List<Left> left(
      Account account, Part part, LocalDate since, @Nullable UUID after, int limit) {
    List<String> conditions = new ArrayList<>();
    if (part.area() != null) {
      conditions.add(":area = any (r.areas)");
    }
    if (part.source() != null) {
      conditions.add(
          "exists (select from source_row s where s.resource = r.id and s.source = :source)");
    }
    if (after != null) {
      conditions.add(
          "(coalesce(r.verified_on, '-infinity'), r.id) > (select coalesce(a.verified_on,"
              + " '-infinity'), a.id from resource a where a.id = :after)");
    }
    String more = conditions.isEmpty() ? "" : "and " + String.join(" and ", conditions) + "\n";
    String sql =
        "select r.id, r.record ->> 'name' as name, r.record ->> 'area' as area,"
            + " r.record ->> 'organization' as organization, r.verified_on, "
            + PHONE
            + "\nfrom resource r where r.ended_on is null"
            + " and (r.verified_on is null or r.verified_on < :since)\n"
            + more
            + concerns(account)
            + "order by coalesce(r.verified_on, '-infinity'), r.id limit :limit";
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Query query = concerning(handle.createQuery(sql), account);
              query.bind("since", since).bind("limit", limit);
              bindIfGiven(query, "area", part.area());
              bindIfGiven(query, "source", part.source());
              if (after != null) {
                query.bind("after", after);
              }
              return query.map((row, context) -> left(row)).list();
            });
  }

  private static void bindIfGiven(Query query, String name, @Nullable String value) {
    if (value != null) {
      query.bind(name, value);
    }
  }

  private static Left left(ResultSet row) throws SQLException {
    return new Left(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("area"),
        row.getString("organization"),
        row.getString("phone"),
        row.getObject("verified_on", LocalDate.class));
  }

  private static String concerns(Account account) {
    return account.answersForEverything()
        ? ""
        : """
          and (r.areas && :ofAreas or exists (
            select from source_row o where o.resource = r.id and o.source = any (:ofSources)))
          """;
  }

  private static Query concerning(Query query, Account account) {
    if (!account.answersForEverything()) {
      query.bindArray("ofAreas", String.class, account.areas());
      query.bindArray("ofSources", String.class, account.sources());
    }
    return query;
  }
}
