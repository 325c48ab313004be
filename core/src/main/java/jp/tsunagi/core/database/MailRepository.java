package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox: what is to be mailed waits here until the mail server has taken it. A mail's text,
 * which may hold a link, is erased as soon as it is sent or given up. Thread-safe; several servers
 * may empty it side by side.
 */
public final class MailRepository {

  /** After that long a server that took a mail and said no more of it has died. */
  private static final Duration HELD = Duration.ofMinutes(10);

  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;

  public MailRepository(Database database) {
    this.database = database;
  }

  /**
   * A mail to be sent.
   *
   * @param tries how often it was tried, this time included
   * @param until nobody tries after that
   */
  public record Mail(
      UUID id, String recipient, String subject, String body, int tries, Instant until) {}

  /** Puts a mail into the outbox. */
  public void add(String recipient, String subject, String body, Instant now, Instant until) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into mail (id, recipient, subject, body, made_at, until, due_at)
                        values (:id, :recipient, :subject, :body, :now, :until, :now)
                        """)
                    .bind("id", UUID.randomUUID())
                    .bind("recipient", recipient)
                    .bind("subject", subject)
                    .bind("body", body)
                    .bind("now", now)
                    .bind("until", until)
                    .execute());
  }

  /** Takes what is due, the oldest first; nobody else is given the same for a while. */
  public List<Mail> take(int most, Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update mail set due_at = :held, tries = tries + 1
                        where id in (select id from mail where due_at <= :now
                          order by due_at, id limit :most for update skip locked)
                        returning id, recipient, subject, body, tries, until
                        """)
                    .bind("held", now.plus(HELD))
                    .bind("now", now)
                    .bind("most", most)
                    .map((row, context) -> mail(row))
                    .list());
  }

  private static Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getInt("tries"),
        Columns.instant(row, "until"));
  }

  /** The mail server has it: its text is erased. */
  public void sent(UUID id, Instant now) {
    end("update mail set sent_at = ?, body = null, due_at = null where id = ?", id, now);
  }

  /** Nobody tries it any more: its text is erased. */
  public void givenUp(UUID id, Instant now) {
    end("update mail set given_up_at = ?, body = null, due_at = null where id = ?", id, now);
  }

  private void end(String sql, UUID id, Instant now) {
    database.jdbi().useHandle(handle -> handle.execute(sql, now, id));
  }

  /** It could not be sent: is tried again then. */
  public void putBack(UUID id, Instant due) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update mail set due_at = ? where id = ? and body is not null", due, id));
  }

  /**
   * A mail as an administrator is shown it: without its text.
   *
   * @param givenUpAt null while it waits
   */
  public record Trouble(
      String recipient, String subject, Instant madeAt, int tries, @Nullable Instant givenUpAt) {}

  /** What waits or was given up, the latest first. */
  public List<Trouble> troubles(int most) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select recipient, subject, made_at, tries, given_up_at from mail
                        where sent_at is null order by made_at desc, id limit :most
                        """)
                    .bind("most", most)
                    .map(
                        (row, context) ->
                            new Trouble(
                                row.getString("recipient"),
                                row.getString("subject"),
                                Columns.instant(row, "made_at"),
                                row.getInt("tries"),
                                row.getObject("given_up_at") == null
                                    ? null
                                    : Columns.instant(row, "given_up_at")))
                    .list());
  }

  /** Forgets what was sent or given up a month ago: to whom something was mailed is nobody's. */
  public void forgetOld(Instant now) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "delete from mail where coalesce(sent_at, given_up_at) < ?", now.minus(KEPT)));
  }
}
