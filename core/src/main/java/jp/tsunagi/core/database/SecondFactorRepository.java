package jp.tsunagi.core.database;

import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.secret.Sealer;
import jp.tsunagi.core.secret.UnreadableSecretException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The keys of second factors (RFC 6238), hexadecimal outside the database and sealed in it: who
 * steals a copy of the database makes no codes. Thread-safe.
 */
public final class SecondFactorRepository {

  private final Database database;
  private final Sealer sealer;

  public SecondFactorRepository(Database database, Sealer sealer) {
    this.database = database;
    this.sealer = sealer;
  }

  /**
   * The key of an account that is not shut; empty where none is set up.
   *
   * @throws UnreadableSecretException when there is one that the keys do not open
   */
  public Optional<String> find(UUID account) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select totp_secret from account
                        where id = :id and disabled_at is null and totp_secret is not null
                        """)
                    .bind("id", account)
                    .mapTo(String.class)
                    .findOne())
        .map(text -> sealer.open(text, belongs(account)));
  }

  /** Sets up a second factor, or takes it away with null. */
  public void set(UUID account, @Nullable String key) {
    database
        .jdbi()
        .useHandle(handle -> write(handle, account, sealer.sealGiven(key, belongs(account))));
  }

  /**
   * Notes that the code of a half minute was used.
   *
   * @param step half minutes since 1970, as RFC 6238 counts them
   * @return false when it or a later one was used before
   */
  public boolean use(UUID account, long step) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(
                            """
                            update account set totp_step = :step
                            where id = :id and coalesce(totp_step, 0) < :step
                            """)
                        .bind("id", account)
                        .bind("step", step)
                        .execute()
                    > 0);
  }

  /**
   * Seals the keys that an earlier version left as they are, all or none.
   *
   * @return how many those were
   */
  public int sealBare() {
    return database.jdbi().inTransaction(handle -> sealBare(handle, sealer));
  }

  static int sealBare(Handle handle, Sealer sealer) {
    record Bare(UUID account, String key) {}
    var bare =
        handle
            .createQuery(
                """
                select id, totp_secret from account
                where totp_secret ~ '^[0-9a-f]+$' order by id for update
                """)
            .map(
                (row, context) ->
                    new Bare(row.getObject("id", UUID.class), row.getString("totp_secret")))
            .list();
    bare.forEach(
        one -> write(handle, one.account(), sealer.seal(one.key(), belongs(one.account()))));
    return bare.size();
  }

  private static void write(Handle handle, UUID account, @Nullable String text) {
    handle
        .createUpdate("update account set totp_secret = :text where id = :id")
        .bind("text", text)
        .bind("id", account)
        .execute();
  }

  /** As {@link SealedColumns} says it in SQL. */
  private static String belongs(UUID account) {
    return "account.totp_secret:" + account;
  }
}
