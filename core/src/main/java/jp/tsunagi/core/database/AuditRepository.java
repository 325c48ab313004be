package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who did what when: grows, and holds no words of anyone. Thread-safe. */
public final class AuditRepository {

  private final Database database;

  public AuditRepository(Database database) {
    this.database = database;
  }

  /**
   * One act.
   *
   * @param account null when nobody was logged in
   * @param action such as {@code submission.approved}
   * @param subject what kind of thing it was done to, such as {@code submission}
   */
  public record Act(
      Instant at,
      @Nullable UUID account,
      String action,
      @Nullable String subject,
      @Nullable String subjectId) {}

  /** Adds an act. */
  public void write(Act act) {
    database.jdbi().useHandle(handle -> write(handle, act));
  }

  static void write(Handle handle, Act act) {
    handle
        .createUpdate(
            """
            insert into audit (at, account, action, subject, subject_id)
            values (:at, :account, :action, :subject, :subjectId)
            """)
        .bind("at", act.at())
        .bind("account", act.account())
        .bind("action", act.action())
        .bind("subject", act.subject())
        .bind("subjectId", act.subjectId())
        .execute();
  }

  /** The latest acts, the last first. */
  public List<Act> latest(int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select at, account, action, subject, subject_id from audit
                        order by at desc, id desc limit :most
                        """)
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Act(
                                Columns.instant(row, "at"),
                                row.getObject("account", UUID.class),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("subject_id")))
                    .list());
  }
}
