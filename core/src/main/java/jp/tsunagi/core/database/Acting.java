package jp.tsunagi.core.database;

import java.util.UUID;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.database.AuditRepository.Act;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * Transactions in somebody's name: PostgreSQL shows them the rows of cases that are theirs,
 * whatever a query asks for (V12), and what they do with a case is in the audit.
 */
final class Acting {

  private final Database database;

  Acting(Database database) {
    this.database = database;
  }

  <T> T as(Actor actor, HandleCallback<T, RuntimeException> work) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              // For this transaction only: the connection goes back to the pool without it.
              handle
                  .createQuery("select set_config('tsunagi.login', :login, true)")
                  .bind("login", actor.login().text())
                  .mapTo(String.class)
                  .one();
              return work.withHandle(handle);
            });
  }

  /** Notes what was done with a case. */
  static void note(Handle handle, Actor actor, String action, UUID supportCase) {
    note(handle, actor, action, "case", supportCase);
  }

  static void note(Handle handle, Actor actor, String action, String subject, UUID id) {
    AuditRepository.write(
        handle, new Act(actor.at(), actor.account(), action, subject, id.toString()));
  }
}
