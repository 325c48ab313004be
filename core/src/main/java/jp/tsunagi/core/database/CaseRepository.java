package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jp.tsunagi.core.account.Actor;
import jp.tsunagi.core.casework.CaseCode;
import jp.tsunagi.core.casework.CaseFile;
import jp.tsunagi.core.casework.Progress;
import jp.tsunagi.core.casework.StepKind;
import jp.tsunagi.core.casework.SupportCase;
import jp.tsunagi.core.casework.SupportCase.Origin;
import jp.tsunagi.core.secret.Sealer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The cases of link workers. Every method works in somebody's name and sees what is theirs or their
 * team's; every read of a case is in the audit. Thread-safe.
 */
public final class CaseRepository {

  private final Database database;
  private final Acting acting;
  private final Sealer sealer;

  public CaseRepository(Database database, Sealer sealer) {
    this.database = database;
    this.acting = new Acting(database);
    this.sealer = sealer;
  }

  /**
   * Whether PostgreSQL keeps cases apart for the role that this service logs in as. It does not for
   * the owner of the tables: then no case may be served.
   */
  public boolean isGuarded() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select row_security_active('support_case')")
                    .mapTo(Boolean.class)
                    .one());
  }

  /** What a case is opened with. */
  public record Opening(
      String municipality,
      @Nullable UUID referral,
      @Nullable Integer ageBand,
      @Nullable String area,
      @Nullable Origin origin,
      LocalDate openedOn,
      LocalDate eraseOn) {}

  /**
   * Opens a case.
   *
   * @return empty when the referral is not there, or has a case already
   */
  public Optional<UUID> open(Actor actor, Opening opening) {
    UUID id = UUID.randomUUID();
    return acting.as(
        actor,
        handle -> {
          insert(handle, actor, opening, id);
          if (opening.referral() != null && !takeUp(handle, opening.referral(), id)) {
            handle.rollback();
            return Optional.empty();
          }
          Acting.note(handle, actor, "case.opened", id);
          return Optional.of(id);
        });
  }

  private static void insert(Handle handle, Actor actor, Opening opening, UUID id) {
    Origin origin = opening.origin();
    handle
        .createUpdate(
            """
            insert into support_case (id, municipality, code, owner, age_band, area, lon, lat,
              opened_on, erase_on)
            values (:id, :municipality, :code, :owner, :age, :area, :lon, :lat, :opened, :erase)
            """)
        .bind("id", id)
        .bind("municipality", opening.municipality())
        .bind("code", CaseCode.random())
        .bind("owner", actor.account())
        .bind("age", opening.ageBand())
        .bind("area", opening.area())
        .bind("lon", origin == null ? null : origin.lon())
        .bind("lat", origin == null ? null : origin.lat())
        .bind("opened", opening.openedOn())
        .bind("erase", opening.eraseOn())
        .execute();
  }

  private static boolean takeUp(Handle handle, UUID referral, UUID id) {
    return handle.execute(
            "update referral set case_id = ? where id = ? and case_id is null"
                + " and declined_on is null",
            id,
            referral)
        > 0;
  }

  /**
   * A case in a list.
   *
   * @param ownerName who has it
   */
  public record Listed(SupportCase supportCase, String ownerName, Progress progress) {}

  /** The cases that somebody may see, the newest first; without what is sealed. */
  public List<Listed> list(Actor actor) {
    return acting.as(
        actor,
        handle ->
            handle
                .createQuery(
                    """
                    select c.*, a.name as owner_name,
                      array(select s.kind || ' ' || max(s.done_on) from case_step s
                        where s.case_id = c.id group by s.kind) as steps,
                      (select min(ends_on) from case_consent n
                        where n.case_id = c.id and n.withdrawn_on is null) as consent_ends
                    from support_case c join account a on a.id = c.owner
                    order by c.opened_on desc, c.code
                    """)
                .map(
                    (row, context) -> {
                      SupportCase one = CaseRows.supportCase(row, null);
                      return new Listed(
                          one,
                          row.getString("owner_name"),
                          new Progress(
                              one.openedOn(),
                              one.closedOn() != null,
                              last(Columns.strings(row.getArray("steps"))),
                              row.getObject("consent_ends", LocalDate.class),
                              one.eraseOn()));
                    })
                .list());
  }

  private static Map<StepKind, LocalDate> last(List<String> steps) {
    Map<StepKind, LocalDate> last = new EnumMap<>(StepKind.class);
    for (String step : steps) {
      String[] parts = step.split(" ", 2);
      last.put(Columns.constant(StepKind.class, parts[0]), LocalDate.parse(parts[1]));
    }
    return last;
  }

  /** A case with all that belongs to it; empty when it is not theirs, or is none. */
  public Optional<CaseFile> find(Actor actor, UUID id) {
    return acting.as(
        actor,
        handle -> {
          Optional<CaseFile> found = new CaseRows(handle, sealer).file(id);
          found.ifPresent(file -> Acting.note(handle, actor, "case.read", id));
          return found;
        });
  }

  /** What a link worker changes of a case itself. */
  public record Change(
      @Nullable Integer ageBand,
      @Nullable String area,
      @Nullable Origin origin,
      @Nullable String need,
      LocalDate eraseOn,
      @Nullable LocalDate closedOn,
      @Nullable String closedBecause,
      int revision) {}

  /**
   * Puts new values in place of the old ones.
   *
   * @return false when it is not theirs, or somebody changed it since the revision
   */
  public boolean change(Actor actor, UUID id, Change change) {
    Origin origin = change.origin();
    return update(
        actor,
        id,
        "case.changed",
        """
        update support_case
        set age_band = :age, area = :area, lon = :lon, lat = :lat, need = :need, erase_on = :erase,
          closed_on = :closed, closed_because = :because, revision = revision + 1
        where id = :id and revision = :revision
        """,
        update ->
            update
                .bind("age", change.ageBand())
                .bind("area", change.area())
                .bind("lon", origin == null ? null : origin.lon())
                .bind("lat", origin == null ? null : origin.lat())
                .bind("need", sealer.sealGiven(change.need(), CaseRows.need(id)))
                .bind("erase", change.eraseOn())
                .bind("closed", change.closedOn())
                .bind("because", change.closedBecause())
                .bind("revision", change.revision()));
  }

  /** Erases a case and all that belongs to it; false when it is not theirs. */
  public boolean erase(Actor actor, UUID id) {
    return update(
        actor, id, "case.erased", "delete from support_case where id = :id", update -> {});
  }

  private boolean update(
      Actor actor, UUID id, String action, String sql, Consumer<Update> binding) {
    return acting.as(
        actor,
        handle -> {
          Update update = handle.createUpdate(sql).bind("id", id);
          binding.accept(update);
          boolean done = update.execute() > 0;
          if (done) {
            Acting.note(handle, actor, action, id);
          }
          return done;
        });
  }

  /**
   * Gives a case to another link worker.
   *
   * @return false when it is not theirs, or the other is none
   */
  public boolean handOver(Actor actor, UUID id, UUID successor) {
    return acting.as(
        actor,
        handle -> {
          boolean done =
              handle
                  .createQuery("select hand_case_over(:id, :successor)")
                  .bind("id", id)
                  .bind("successor", successor)
                  .mapTo(Boolean.class)
                  .one();
          if (done) {
            Acting.note(handle, actor, "case.handed_over", id);
          }
          return done;
        });
  }

  /**
   * Erases what is due, whosever it is, and what was erased before a restore.
   *
   * @return the ids of the cases that went
   */
  public List<UUID> eraseDue(LocalDate today, List<UUID> listed) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select erase_cases(:today, :listed)")
                    .bind("today", today)
                    .bindArray("listed", UUID.class, listed)
                    .mapTo(UUID.class)
                    .list());
  }
}
