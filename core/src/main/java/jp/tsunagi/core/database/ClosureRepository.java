package jp.tsunagi.core.database;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.VerificationRepository.References;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.Schedule;
import jp.tsunagi.core.schedule.TemporaryClosure;
import jp.tsunagi.core.submission.Content;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Days on which resources rest once. Closing and lifting change the schedule as a correction, and
 * with it the sessions, in one transaction. Thread-safe.
 */
public final class ClosureRepository {

  private static final String SELECT =
      "select id, resource, first, last, reason, dates, words from closure\n";

  private final Database database;

  public ClosureRepository(Database database) {
    this.database = database;
  }

  /**
   * A closure that holds.
   *
   * @param dates the sessions that fall out
   */
  public record Stored(
      UUID id,
      UUID resource,
      LocalDate first,
      LocalDate last,
      @Nullable String reason,
      List<LocalDate> dates,
      String words) {
    public Stored {
      dates = List.copyOf(dates);
    }
  }

  /**
   * Closes a resource.
   *
   * @return empty when there is no such resource
   */
  public Optional<Stored> close(
      UUID resource,
      TemporaryClosure closure,
      References references,
      LocalDate today,
      Author author) {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                ResourceRepository.hold(handle, resource)
                    .map(held -> held.resource())
                    .map(held -> close(handle, held, closure, references, today, author)));
  }

  private static Stored close(
      Handle handle,
      Resource held,
      TemporaryClosure closure,
      References references,
      LocalDate today,
      Author author) {
    Stored stored =
        new Stored(
            UUID.randomUUID(),
            held.id(),
            closure.first(),
            closure.last(),
            closure.reason(),
            List.copyOf(closure.dates(held.schedule())),
            closure.words());
    insert(handle, stored, author);
    write(handle, held, closure.over(held.schedule()), references, today, author);
    note(handle, held.id(), "closure.made", author);
    return stored;
  }

  private static void insert(Handle handle, Stored stored, Author author) {
    handle
        .createUpdate(
            """
            insert into closure (id, resource, first, last, reason, dates, words, made_at, made_by)
            values (:id, :resource, :first, :last, :reason, cast(:dates as date[]), :words, :now,
              :account)
            """)
        .bind("id", stored.id())
        .bind("resource", stored.resource())
        .bind("first", stored.first())
        .bind("last", stored.last())
        .bind("reason", stored.reason())
        .bindArray("dates", String.class, stored.dates().stream().map(LocalDate::toString).toList())
        .bind("words", stored.words())
        .bind("now", author.at())
        .bind("account", author.account())
        .execute();
  }

  /** The closures of a resource that are not over, the first to come first. */
  public List<Stored> list(UUID resource, LocalDate today) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        SELECT + "where resource = :id and last >= :today order by first, id")
                    .bind("id", resource)
                    .bind("today", today)
                    .map((row, context) -> read(row))
                    .list());
  }

  /** The closure of this id. */
  public Optional<Stored> find(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "where id = :id")
                    .bind("id", id)
                    .map((row, context) -> read(row))
                    .findOne());
  }

  /**
   * Lifts a closure: its sessions take place again.
   *
   * @return false when there is none of this id
   */
  public boolean lift(UUID id, References references, LocalDate today, Author author) {
    return database.jdbi().inTransaction(handle -> lift(handle, id, references, today, author));
  }

  private static boolean lift(
      Handle handle, UUID id, References references, LocalDate today, Author author) {
    Optional<Stored> gone =
        handle
            .createQuery(
                """
                delete from closure where id = :id
                returning id, resource, first, last, reason, dates, words
                """)
            .bind("id", id)
            .map((row, context) -> read(row))
            .findOne();
    gone.flatMap(stored -> ResourceRepository.hold(handle, stored.resource()))
        .ifPresent(
            held -> {
              Schedule now = held.resource().schedule();
              Stored stored = gone.get();
              Schedule then = TemporaryClosure.lifted(now, stored.dates(), stored.words());
              write(handle, held.resource(), then, references, today, author);
              note(handle, stored.resource(), "closure.lifted", author);
            });
    return gone.isPresent();
  }

  /**
   * Takes closures that are over out of the schedules, whose words would otherwise speak of last
   * year.
   */
  public void liftOver(References references, LocalDate today, Instant now) {
    List<UUID> over =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select id from closure where last < :today order by last, id")
                        .bind("today", today)
                        .mapTo(UUID.class)
                        .list());
    for (UUID each : over) {
      lift(each, references, today, new Author(null, null, "休みが終わった", now));
    }
  }

  private static void write(
      Handle handle,
      Resource held,
      Schedule schedule,
      References references,
      LocalDate today,
      Author author) {
    Content content = new Content(Map.of("schedule", Json.mapper().valueToTree(schedule)));
    new Corrector(handle, references.of(held.municipality()), today, author)
        .correct(held.id(), null, content);
  }

  private static void note(Handle handle, UUID resource, String action, Author author) {
    AuditRepository.write(
        handle, new Act(author.at(), author.account(), action, "resource", resource.toString()));
  }

  private static Stored read(ResultSet row) throws SQLException {
    Date[] dates = (Date[]) row.getArray("dates").getArray();
    return new Stored(
        row.getObject("id", UUID.class),
        row.getObject("resource", UUID.class),
        row.getObject("first", LocalDate.class),
        row.getObject("last", LocalDate.class),
        row.getString("reason"),
        Arrays.stream(dates).map(Date::toLocalDate).toList(),
        row.getString("words"));
  }
}
