package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.account.Account;
import jp.tsunagi.core.account.Role;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The accounts. Thread-safe. */
public final class AccountRepository {

  private static final String SELECT =
      """
      select a.id, a.email, a.name, a.role, a.password is not null and a.disabled_at is null as active,
        a.disabled_at is not null as disabled, a.totp_secret is not null as second_factor,
        array(select area from stewardship s where s.account = a.id and area is not null
          order by area) as areas,
        array(select source from stewardship s where s.account = a.id and source is not null
          order by source) as sources
      from account a
      """;

  private final Database database;

  public AccountRepository(Database database) {
    this.database = database;
  }

  /**
   * Makes an account that cannot log in before its invitation is taken up.
   *
   * @return empty when the address has an account
   */
  public Optional<Account> create(String email, String name, Role role, Scope scope, Instant now) {
    UUID id = UUID.randomUUID();
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              int made =
                  handle
                      .createUpdate(
                          """
                          insert into account (id, email, name, role, created_at)
                          values (:id, :email, :name, :role, :now) on conflict (email) do nothing
                          """)
                      .bind("id", id)
                      .bind("email", normal(email))
                      .bind("name", name)
                      .bind("role", Columns.word(role))
                      .bind("now", now)
                      .execute();
              writeScope(handle, id, scope);
              return made == 0 ? Optional.empty() : find(handle, "a.id = :key", id);
            });
  }

  /** What a steward answers for; nothing of either for everything. */
  public record Scope(List<String> areas, List<String> sources) {
    public static final Scope EVERYTHING = new Scope(List.of(), List.of());

    public Scope {
      areas = List.copyOf(areas);
      sources = List.copyOf(sources);
    }
  }

  /** Changes what an account is for. */
  public Optional<Account> change(UUID id, String name, Role role, Scope scope) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              handle.execute(
                  "update account set name = ?, role = ? where id = ?",
                  name,
                  Columns.word(role),
                  id);
              writeScope(handle, id, scope);
              return find(handle, "a.id = :key", id);
            });
  }

  private static void writeScope(Handle handle, UUID id, Scope scope) {
    handle.execute("delete from stewardship where account = ?", id);
    insertScope(handle, id, "area", scope.areas());
    insertScope(handle, id, "source", scope.sources());
  }

  private static void insertScope(Handle handle, UUID id, String column, Collection<String> words) {
    handle
        .createUpdate(
            "insert into stewardship (account, "
                + column
                + ") select a.id, unnest(:words)"
                + " from account a where a.id = :id")
        .bind("id", id)
        .bindArray("words", String.class, words)
        .execute();
  }

  /** Shuts an account, or opens it again; shutting it ends its sessions. */
  public void setDisabled(UUID id, @Nullable Instant since) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate("update account set disabled_at = :since where id = :id")
                  .bind("since", since)
                  .bind("id", id)
                  .execute();
              if (since != null) {
                handle.execute("delete from login_session where account = ?", id);
              }
            });
  }

  public Optional<Account> find(UUID id) {
    return database.jdbi().withHandle(handle -> find(handle, "a.id = :key", id));
  }

  public Optional<Account> findByEmail(String email) {
    return database.jdbi().withHandle(handle -> find(handle, "a.email = :key", normal(email)));
  }

  /** All accounts, by role and name. */
  public List<Account> list() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "order by a.role, a.name, a.id")
                    .map((row, context) -> read(row))
                    .list());
  }

  static Optional<Account> find(Handle handle, String condition, Object key) {
    return handle
        .createQuery(SELECT + "where " + condition)
        .bind("key", key)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** The password's hash of an account that is not shut; empty until it takes its invitation up. */
  public Optional<String> passwordHash(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select password from account
                        where id = :id and disabled_at is null and password is not null
                        """)
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne());
  }

  /** Sets a new password and ends every session of the account. */
  public void setPassword(UUID id, String hash) {
    database.jdbi().useTransaction(handle -> setPassword(handle, id, hash));
  }

  static void setPassword(Handle handle, UUID id, String hash) {
    handle.execute("update account set password = ? where id = ?", hash, id);
    handle.execute("delete from login_session where account = ?", id);
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static Account read(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        Columns.constant(Role.class, row.getString("role")),
        Columns.strings(row.getArray("areas")),
        Columns.strings(row.getArray("sources")),
        row.getBoolean("active"),
        row.getBoolean("disabled"),
        row.getBoolean("second_factor"));
  }
}
