package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import jp.tsunagi.core.transit.Feed;
import jp.tsunagi.core.transit.Timetable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The timetables of all operators, feed by feed. Thread-safe. */
public final class TimetableRepository {

  private final Database database;

  public TimetableRepository(Database database) {
    this.database = database;
  }

  /** A feed and where it came from. */
  public record Stored(Feed feed, String file, Instant loadedAt) {}

  /**
   * A feed to store.
   *
   * @param file name of the file it was read from
   */
  public record Read(Timetable timetable, String file) {}

  /**
   * Stores feeds, each in place of the one of the same id: all of them, or none. Who serves
   * timetables is told (NOTIFY).
   */
  public void replace(List<Read> feeds, Instant now) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              lock(handle);
              for (Read read : feeds) {
                delete(handle, read.timetable().feed().id());
                new TimetableWriter(handle, read.timetable()).write(read.file(), now);
              }
              tell(handle);
            });
  }

  /**
   * Takes a feed out of service.
   *
   * @return whether there was one
   */
  public boolean remove(String feed) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              lock(handle);
              boolean removed = delete(handle, feed);
              tell(handle);
              return removed;
            });
  }

  private static boolean delete(Handle handle, String feed) {
    return handle.execute("delete from timetable_feed where id = ?", feed) > 0;
  }

  /** One at a time: two imports of a feed would wait for each other's rows. */
  private static void lock(Handle handle) {
    handle
        .createQuery("select true from pg_advisory_xact_lock(hashtext('timetable'))")
        .mapTo(Boolean.class)
        .one();
  }

  private static void tell(Handle handle) {
    handle.execute("select pg_notify('tsunagi', 'timetable')");
  }

  /** What is stored, without the timetables themselves, in the order of the feeds' ids. */
  public List<Stored> feeds() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from timetable_feed order by id")
                    .map(
                        (row, context) ->
                            new Stored(
                                TimetableRows.feed(row),
                                row.getString("file"),
                                row.getTimestamp("loaded_at").toInstant()))
                    .list());
  }

  /** Every feed with all that is in it, as of one moment, in the order of the feeds' ids. */
  public List<Timetable> list() {
    return database
        .jdbi()
        .inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ,
            handle ->
                handle
                    .createQuery("select * from timetable_feed order by id")
                    .map((row, context) -> TimetableRows.feed(row))
                    .list()
                    .stream()
                    .map(feed -> new TimetableRows(handle, feed).read())
                    .toList());
  }
}
