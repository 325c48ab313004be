package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Knows which pictures there are; the images themselves are files. Thread-safe. */
public final class PhotoRepository {

  private final Database database;

  public PhotoRepository(Database database) {
    this.database = database;
  }

  /**
   * A picture.
   *
   * @param bytes size of its file
   * @param width in pixels, as {@code height}
   * @param sha256 of its file
   */
  @SuppressWarnings("ArrayRecordComponent") // bound to one statement, never compared
  public record Photo(UUID id, int bytes, int width, int height, byte[] sha256, Instant sentAt) {}

  /** Adds a picture. */
  public void add(Photo photo) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into photo (id, bytes, width, height, sha256, sent_at)
                        values (:id, :bytes, :width, :height, :sha256, :sentAt)
                        """)
                    .bind("id", photo.id())
                    .bind("bytes", photo.bytes())
                    .bind("width", photo.width())
                    .bind("height", photo.height())
                    .bind("sha256", photo.sha256())
                    .bind("sentAt", photo.sentAt())
                    .execute());
  }

  /** Whether there is a picture of this id. */
  public boolean holds(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select exists (select from photo where id = :id)")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .one());
  }

  /** Forgets a picture. */
  public void remove(UUID id) {
    database.jdbi().useHandle(handle -> handle.execute("delete from photo where id = ?", id));
  }

  /**
   * Forgets the pictures that nothing refers to. What was decided, and what a resource was before,
   * counts too: both can be brought back.
   *
   * @param before when they were sent: whoever fills in a form takes a while
   * @return the pictures whose files are of no use any more
   */
  public List<UUID> removeUnused(Instant before) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        delete from photo where sent_at < :before and cast(id as text) not in (
                          select content ->> 'photo' from submission where content ->> 'photo' is not null
                          union all
                          select replaced ->> 'photo' from submission where replaced ->> 'photo' is not null
                          union all
                          select record ->> 'photo' from resource where record ->> 'photo' is not null
                          union all
                          select record ->> 'photo' from revision where record ->> 'photo' is not null)
                        returning id
                        """)
                    .bind("before", before)
                    .mapTo(UUID.class)
                    .list());
  }
}
