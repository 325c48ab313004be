package jp.tsunagi.core.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The directory of link workers. Thread-safe. */
public final class LinkWorkerRepository {

  private final Database database;

  public LinkWorkerRepository(Database database) {
    this.database = database;
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
