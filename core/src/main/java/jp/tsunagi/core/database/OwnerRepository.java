package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose listing a resource is, as its steward said. Thread-safe. */
public final class OwnerRepository {

  /** The days on which a listing rests. */
  public static final String CLOSURES = "closures";

  private final Database database;

  public OwnerRepository(Database database) {
    this.database = database;
  }

  /**
   * What an owner may be allowed to change without a steward's decision: fields of the content, and
   * the days on which it rests.
   */
  public static final Set<String> ALLOWABLE = Set.of("schedule", "cost", "contact", CLOSURES);

  /**
   * Somebody whose listing it is.
   *
   * @param allowed some of {@link #ALLOWABLE}
   */
  public record Owner(UUID id, String name, String email, List<String> allowed) {
    public Owner {
      allowed = List.copyOf(allowed);
    }
  }

  /** A listing of somebody's. */
  public record Listing(UUID id, String name, List<String> allowed) {
    public Listing {
      allowed = List.copyOf(allowed);
    }
  }

  /**
   * What this account may change of a resource.
   *
   * @return empty when it is not this account's
   */
  public Optional<Set<String>> allowed(UUID account, UUID resource) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select allowed from listing_owner"
                            + " where account = :account and resource = :resource")
                    .bind("account", account)
                    .bind("resource", resource)
                    .map((row, context) -> Set.copyOf(Columns.strings(row.getArray("allowed"))))
                    .findOne());
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
                        select a.id, a.name, a.email, o.allowed from listing_owner o
                        join account a on a.id = o.account
                        where o.resource = :id order by a.name, a.id
                        """)
                    .bind("id", resource)
                    .map(
                        (row, context) ->
                            new Owner(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("email"),
                                Columns.strings(row.getArray("allowed"))))
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
                        select r.id, r.record ->> 'name' as name, o.allowed from listing_owner o
                        join resource r on r.id = o.resource
                        where o.account = :id and r.ended_on is null order by r.name_sort, r.id
                        """)
                    .bind("id", account)
                    .map(
                        (row, context) ->
                            new Listing(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                Columns.strings(row.getArray("allowed"))))
                    .list());
  }

  /**
   * Makes a resource somebody's, or allows its owner something else.
   *
   * @param email of an account that nobody has shut
   * @param allowed some of {@link #ALLOWABLE}
   * @return empty when there is no such account
   */
  public Optional<Owner> name(
      UUID resource, String email, List<String> allowed, @Nullable UUID by, Instant now) {
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
                                  row.getString("email"),
                                  allowed))
                      .findOne();
              owner.ifPresent(
                  one ->
                      handle
                          .createUpdate(
                              """
                              insert into listing_owner (resource, account, named_at, named_by, allowed)
                              values (:resource, :account, :now, :by, :allowed)
                              on conflict (resource, account) do update set allowed = :allowed
                              """)
                          .bind("resource", resource)
                          .bind("account", one.id())
                          .bind("now", now)
                          .bind("by", by)
                          .bindArray("allowed", String.class, allowed)
                          .execute());
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
