package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import org.jdbi.v3.core.Handle;

/** Who is logged in, and the links by which passwords are set. Thread-safe. */
public final class LoginRepository {

  private final Database database;

  public LoginRepository(Database database) {
    this.database = database;
  }

  /**
   * Somebody who is logged in.
   *
   * @param csrfToken what a page must send with a change, which other sites cannot read
   */
  public record Login(
      UUID id, Account account, String csrfToken, Instant createdAt, Instant usedAt) {}

  /** One of an account's sessions, as its owner sees it. */
  public record Open(UUID id, String client, Instant createdAt, Instant usedAt) {}

  /** Logs an account in. */
  public UUID open(UUID account, byte[] tokenHash, String csrfToken, String client, Instant now) {
    UUID id = UUID.randomUUID();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into login_session (id, token_hash, csrf_token, account, client,
                          created_at, used_at)
                        values (:id, :hash, :csrf, :account, :client, :now, :now)
                        """)
                    .bind("id", id)
                    .bind("hash", tokenHash)
                    .bind("csrf", csrfToken)
                    .bind("account", account)
                    .bind("client", client)
                    .bind("now", now)
                    .execute());
    return id;
  }

  /** The session of a cookie's token, of an account that is not shut. */
  public Optional<Login> find(byte[] tokenHash) {
    return database.jdbi().withHandle(handle -> find(handle, tokenHash));
  }

  private static Optional<Login> find(Handle handle, byte[] tokenHash) {
    return handle
        .createQuery(
            """
            select id, account, csrf_token, created_at, used_at from login_session
            where token_hash = :hash
            """)
        .bind("hash", tokenHash)
        .map(
            (row, context) ->
                new Found(
                    row.getObject("id", UUID.class),
                    row.getObject("account", UUID.class),
                    row.getString("csrf_token"),
                    Columns.instant(row, "created_at"),
                    Columns.instant(row, "used_at")))
        .findOne()
        .flatMap(found -> found.with(handle));
  }

  private record Found(UUID id, UUID account, String csrf, Instant createdAt, Instant usedAt) {
    Optional<Login> with(Handle handle) {
      return AccountRepository.find(handle, "a.id = :key", account)
          .filter(Account::active)
          .map(owner -> new Login(id, owner, csrf, createdAt, usedAt));
    }
  }

  /** Notes that a session is in use. */
  public void touch(UUID id, Instant now) {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("update login_session set used_at = ? where id = ?", now, id));
  }

  /** The sessions of an account, the last used first. */
  public List<Open> list(UUID account) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, client, created_at, used_at from login_session
                        where account = :account order by used_at desc, id
                        """)
                    .bind("account", account)
                    .map(
                        (row, context) ->
                            new Open(
                                row.getObject("id", UUID.class),
                                row.getString("client"),
                                Columns.instant(row, "created_at"),
                                Columns.instant(row, "used_at")))
                    .list());
  }

  /**
   * Ends a session of an account.
   *
   * @return false when the account has none of this id
   */
  public boolean close(UUID account, UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.execute(
                        "delete from login_session where account = ? and id = ?", account, id)
                    > 0);
  }

  /** What a one-time link is for. */
  public enum Purpose {
    INVITATION,
    PASSWORD
  }

  /** Makes a link for an account in place of those made before. */
  public void makeLink(UUID account, byte[] tokenHash, Purpose purpose, Instant expiresAt) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("delete from one_time_link where account = ?", account);
              handle
                  .createUpdate(
                      """
                      insert into one_time_link (token_hash, account, purpose, expires_at)
                      values (:hash, :account, :purpose, :expires)
                      """)
                  .bind("hash", tokenHash)
                  .bind("account", account)
                  .bind("purpose", Columns.word(purpose))
                  .bind("expires", expiresAt)
                  .execute();
            });
  }

  /** Whose link this is, as long as it can be used. */
  public Optional<Account> ofLink(byte[] tokenHash, Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select account from one_time_link
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                    .bind("hash", tokenHash)
                    .bind("now", now)
                    .mapTo(UUID.class)
                    .findOne()
                    .flatMap(id -> AccountRepository.find(handle, "a.id = :key", id)));
  }

  /**
   * Uses a link up and sets the password, both or neither.
   *
   * @return empty when it was used, or is over
   */
  public Optional<UUID> useLink(byte[] tokenHash, String passwordHash, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<UUID> account =
                  handle
                      .createQuery(
                          """
                          update one_time_link set used_at = :now
                          where token_hash = :hash and used_at is null and expires_at > :now
                          returning account
                          """)
                      .bind("hash", tokenHash)
                      .bind("now", now)
                      .mapTo(UUID.class)
                      .findOne();
              account.ifPresent(id -> AccountRepository.setPassword(handle, id, passwordHash));
              return account;
            });
  }
}
