package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks for company, or offers it (仲間募集): one sentence that names nobody, of somebody whom the
 * link worker knows and who agreed. Thread-safe.
 */
public final class CompanionRepository {

  private final Database database;

  public CompanionRepository(Database database) {
    this.database = database;
  }

  /**
   * One of them.
   *
   * @param kind {@code offer} or {@code search}
   * @param consentedOn when the person agreed to this
   * @param endsOn a year later at most; it is shown no more from then on
   * @param linkWorker the account that knows the person
   */
  public record Companion(
      UUID id,
      String municipality,
      String kind,
      String area,
      String category,
      String sentence,
      LocalDate consentedOn,
      LocalDate endsOn,
      UUID linkWorker) {}

  /** One with the name of the link worker, who is whom one asks. */
  public record Listed(Companion companion, String linkWorkerName) {}

  /** Adds one. */
  public void add(Companion companion) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into companion (id, municipality, kind, area, category, sentence,
                          consented_on, ends_on, link_worker)
                        values (:id, :municipality, :kind, :area, :category, :sentence,
                          :consentedOn, :endsOn, :linkWorker)
                        """)
                    .bind("id", companion.id())
                    .bind("municipality", companion.municipality())
                    .bind("kind", companion.kind())
                    .bind("area", companion.area())
                    .bind("category", companion.category())
                    .bind("sentence", companion.sentence())
                    .bind("consentedOn", companion.consentedOn())
                    .bind("endsOn", companion.endsOn())
                    .bind("linkWorker", companion.linkWorker())
                    .execute());
  }

  /** Those that have not ended, the newest first; what has ended is removed. */
  public List<Listed> list(LocalDate today) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              handle.execute("delete from companion where ends_on <= ?", today);
              return handle
                  .createQuery(
                      """
                      select c.*, a.name as link_worker_name
                      from companion c join account a on a.id = c.link_worker
                      where a.disabled_at is null order by c.consented_on desc, c.id
                      """)
                  .map(
                      (row, context) ->
                          new Listed(
                              new Companion(
                                  row.getObject("id", UUID.class),
                                  row.getString("municipality"),
                                  row.getString("kind"),
                                  row.getString("area"),
                                  row.getString("category"),
                                  row.getString("sentence"),
                                  row.getObject("consented_on", LocalDate.class),
                                  row.getObject("ends_on", LocalDate.class),
                                  row.getObject("link_worker", UUID.class)),
                              row.getString("link_worker_name")))
                  .list();
            });
  }

  /**
   * Ends one.
   *
   * @return false when it is not there, or another link worker's
   */
  public boolean end(UUID id, @Nullable UUID linkWorker) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.execute(
                        "delete from companion where id = ? and link_worker = ?", id, linkWorker)
                    > 0);
  }
}
