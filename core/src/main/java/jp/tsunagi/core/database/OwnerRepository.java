package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose listing a resource is, as its steward said. Thread-safe. */
public final class OwnerRepository {

  private final Database database;

  public OwnerRepository(Database database) {
    this.database = database;
  }

  /** Somebody whose listing it is. */
  public record Owner(UUID id, String name, String email) {}

  /** A listing of somebody's. */
  public record Listing(UUID id, String name) {}

  /** Whether a resource is this account's. */
  public boolean owns(UUID account, UUID resource) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select exists (select from listing_owner"
                            + " where account = :account and resource = :resource)")
                    .bind("account", account)
                    .bind("resource", resource)
                    .mapTo(Boolean.class)
                    .one());
  }

  /** Whose a resource is, by name. */
  public List<Owner> owners(UUID resource) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.id, a.name, a.email from listing_owner o
                        join account a on a.id = o.account
                        where o.resource = :id order by a.name, a.id
                        """)
                    .bind("id", resource)
                    .map(
                        (row, context) ->
                            new Owner(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("email")))
                    .list());
  }

  /** What is an account's and has not ended, by name. */
  public List<Listing> listings(UUID account) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select r.id, r.record ->> 'name' as name from listing_owner o
                        join resource r on r.id = o.resource
                        where o.account = :id and r.ended_on is null order by r.name_sort, r.id
                        """)
                    .bind("id", account)
                    .map(
                        (row, context) ->
                            new Listing(row.getObject("id", UUID.class), row.getString("name")))
                    .list());
  }

  /**
   * Makes a resource somebody's.
   *
   * @param email of an account that nobody has shut
   * @return empty when there is no such account
   */
  public Optional<Owner> name(UUID resource, String email, @Nullable UUID by, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Owner> owner =
                  handle
                      .createQuery(
                          "select id, name, email from account"
                              + " where email = lower(:email) and disabled_at is null")
                      .bind("email", email)
                      .map(
                          (row, context) ->
                              new Owner(
                                  row.getObject("id", UUID.class),
                                  row.getString("name"),
                                  row.getString("email")))
                      .findOne();
              owner.ifPresent(
                  one ->
                      handle.execute(
                          "insert into listing_owner (resource, account, named_at, named_by)"
                              + " values (?, ?, ?, ?) on conflict do nothing",
                          resource,
                          one.id(),
                          now,
                          by));
              return owner;
            });
  }

  /** Takes a resource from somebody. */
  public void take(UUID resource, UUID account) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "delete from listing_owner where resource = ? and account = ?",
                    resource,
                    account));
  }
}
