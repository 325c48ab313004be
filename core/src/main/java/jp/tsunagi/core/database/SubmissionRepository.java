package jp.tsunagi.core.database;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps what people sent. Thread-safe. */
public final class SubmissionRepository {

  /** What the source of resources is called that people added. */
  public static final String SOURCE = "投稿";

  private final Database database;

  public SubmissionRepository(Database database) {
    this.database = database;
  }

  /**
   * Stores what was sent.
   *
   * @param tokenHash of the private link
   */
  public void send(Submission submission, byte[] tokenHash) {
    database
        .jdbi()
        .useTransaction(handle -> new SubmissionRows(handle).insert(submission, tokenHash));
  }

  /** Which steward a proposal for a resource goes to: its areas and its sheets. */
  public Responsibility responsibility(Resource resource) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new Responsibility(
                    ResponsibilityRows.areas(handle, resource),
                    ResponsibilityRows.sources(handle, resource.id())));
  }

  /** Areas and sources by which a steward is found. */
  public record Responsibility(List<String> areas, List<String> sources) {
    public Responsibility {
      areas = List.copyOf(areas);
      sources = List.copyOf(sources);
    }
  }

  /** The submission of a private link. */
  public Optional<Submission> findByToken(byte[] tokenHash) {
    return database.jdbi().withHandle(handle -> byToken(handle, tokenHash));
  }

  private static Optional<Submission> byToken(Handle handle, byte[] tokenHash) {
    return handle
        .createQuery(SubmissionRows.SELECT + "where token_hash = :hash")
        .bind("hash", tokenHash)
        .map((row, context) -> SubmissionRows.read(row))
        .findOne();
  }

  /**
   * Puts other words in place of those sent, as long as nobody decided.
   *
   * @return the submission as it is then; unchanged when it was decided or withdrawn
   */
  public Optional<Submission> revise(
      byte[] tokenHash, Content content, @Nullable String comment, Instant now) {
    return change(
        tokenHash,
        """
        update submission set content = cast(:content as jsonb), comment = :comment,
          state = 'pending', changed_at = :now
        where token_hash = :hash and state in ('pending', 'asked')
        """,
        content,
        comment,
        now);
  }

  /**
   * Takes back what was sent, as long as nobody decided.
   *
   * @return the submission as it is then
   */
  public Optional<Submission> withdraw(byte[] tokenHash, Instant now) {
    return change(
        tokenHash,
        """
        update submission set state = 'withdrawn', changed_at = :now
        where token_hash = :hash and state in ('pending', 'asked')
        """,
        null,
        null,
        now);
  }

  private Optional<Submission> change(
      byte[] tokenHash,
      String sql,
      @Nullable Content content,
      @Nullable String comment,
      Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              var update = handle.createUpdate(sql).bind("hash", tokenHash).bind("now", now);
              if (content != null) {
                update.bind("content", content.json().toString()).bind("comment", comment);
              }
              update.execute();
              return byToken(handle, tokenHash);
            });
  }

  /** The submission of this id. */
  public Optional<Submission> find(UUID id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SubmissionRows.SELECT + "where id = :id")
                    .bind("id", id)
                    .map((row, context) -> SubmissionRows.read(row))
                    .findOne());
  }

  /** Resources that may be the same as one that somebody is about to send, most alike first. */
  public List<UUID> similar(Resource resource, int most) {
    return database.jdbi().withHandle(handle -> SimilarRows.find(handle, resource, most));
  }
}
