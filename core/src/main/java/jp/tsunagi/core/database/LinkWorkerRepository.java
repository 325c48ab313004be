package jp.tsunagi.core.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.core.account.Actor;
import org.jspecify.annotations.Nullable;

/** The directory of link workers. Thread-safe. */
public final class LinkWorkerRepository {

  private final Database database;
  private final Acting acting;

  public LinkWorkerRepository(Database database) {
    this.database = database;
    this.acting = new Acting(database);
  }

  /**
   * A link worker.
   *
   * @param team who shares the cases; null before an administrator says
   * @param profession such as 保健師
   * @param areas ids, of which parts of the municipality
   * @param cases how many are open
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record LinkWorker(
      UUID account,
      String name,
      @Nullable String team,
      @Nullable String profession,
      List<String> areas,
      long cases) {

    public LinkWorker {
      areas = List.copyOf(areas);
    }
  }

  /** All who can log in, by team and name. */
  public List<LinkWorker> list() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.id, a.name, w.team, w.profession, coalesce(l.cases, 0) as cases,
                          array(select area from stewardship s
                            where s.account = a.id and area is not null order by area) as areas
                        from account a
                        left join link_worker w on w.account = a.id
                        left join case_load() l on l.account = a.id
                        where a.role = 'link_worker' and a.disabled_at is null
                        order by w.team nulls last, a.name, a.id
                        """)
                    .map(
                        (row, context) ->
                            new LinkWorker(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("team"),
                                row.getString("profession"),
                                Columns.strings(row.getArray("areas")),
                                row.getLong("cases")))
                    .list());
  }

  /**
   * Who can work no more and has open cases.
   *
   * @param cases how many are open
   */
  public record Leaver(UUID account, String name, long cases) {}

  /** Those whose open cases nobody but a team of theirs sees, by name. */
  public List<Leaver> leavers() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.id, a.name, l.cases from case_load() l join account a on a.id = l.account
                        where a.disabled_at is not null or a.role <> 'link_worker' order by a.name, a.id
                        """)
                    .map(
                        (row, context) ->
                            new Leaver(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getLong("cases")))
                    .list());
  }

  /**
   * An administrator gives all cases of somebody who left to another link worker; sees none.
   *
   * @return how many, closed ones too; 0 where nobody left them or the other is no link worker
   */
  public long handOver(Actor administrator, UUID leaver, UUID successor) {
    return acting.as(
        administrator,
        handle -> {
          long moved =
              handle
                  .createQuery("select hand_cases_over(:leaver, :successor)")
                  .bind("leaver", leaver)
                  .bind("successor", successor)
                  .mapTo(Long.class)
                  .one();
          if (moved > 0) {
            Acting.note(handle, administrator, "cases.handed_over", "account", leaver);
          }
          return moved;
        });
  }

  /**
   * Says in which team somebody works; their cases go with them.
   *
   * @return false when the account is no link worker's
   */
  public boolean place(UUID account, String team, @Nullable String profession) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            insert into link_worker (account, team, profession)
                            select id, :team, :profession from account
                            where id = :account and role = 'link_worker'
                            on conflict (account) do update
                            set team = excluded.team, profession = excluded.profession
                            """)
                        .bind("account", account)
                        .bind("team", team)
                        .bind("profession", profession)
                        .execute()
                    > 0);
  }
}
