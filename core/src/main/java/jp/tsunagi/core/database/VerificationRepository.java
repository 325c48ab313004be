package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission.Kind;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The links by which whoever runs a resource says whether it is still so. Thread-safe. */
public final class VerificationRepository {

  private final Database database;

  public VerificationRepository(Database database) {
    this.database = database;
  }

  /** What whoever runs a resource answers. */
  public enum Answer {
    /** まだやっています. */
    STILL,
    /** 変わりました. */
    CHANGED,
    /** 終わりました. */
    ENDED,
    /** つながらない: nobody could be asked. Never by a link. */
    UNREACHED
  }

  /** Makes a link for a resource. */
  public void makeLink(
      UUID resource, byte[] tokenHash, @Nullable UUID account, Instant now, Instant expiresAt) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into verification_link (token_hash, resource, made_at, made_by,
                          expires_at)
                        values (:hash, :resource, :now, :account, :expires)
                        """)
                    .bind("hash", tokenHash)
                    .bind("resource", resource)
                    .bind("now", now)
                    .bind("account", account)
                    .bind("expires", expiresAt)
                    .execute());
  }

  /**
   * A link as it was made.
   *
   * @param answer null as long as nobody has answered
   */
  public record Link(UUID resource, Instant expiresAt, @Nullable Answer answer) {}

  /** The link of a token, whether or not it can still be answered. */
  public Optional<Link> find(byte[] tokenHash) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select resource, expires_at, answer from verification_link
                        where token_hash = :hash
                        """)
                    .bind("hash", tokenHash)
                    .map((row, context) -> link(row))
                    .findOne());
  }

  private static Link link(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new Link(
        row.getObject("resource", UUID.class),
        Columns.instant(row, "expires_at"),
        answer == null ? null : Columns.constant(Answer.class, answer));
  }

  /**
   * Notes an answer; a link is answered once. Still so: the resource is confirmed as of today.
   * Ended: its steward is asked. Changed: what changed the page asks for.
   *
   * @return the resource; empty when the link was answered, or is over
   */
  public Optional<UUID> answer(
      byte[] tokenHash, Answer answer, References references, LocalDate today, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<UUID> resource = note(handle, tokenHash, answer, now);
              resource.ifPresent(id -> act(handle, id, answer, references, today, now));
              return resource;
            });
  }

  /** What is fixed about each municipality. */
  public interface References {
    Reference of(String municipality);
  }

  private static void act(
      Handle handle, UUID id, Answer answer, References references, LocalDate today, Instant now) {
    Resource resource = ResourceRepository.hold(handle, id).orElseThrow().resource();
    Content before = Content.EMPTY;
    if (answer == Answer.STILL) {
      Author author = new Author(null, null, "確認のリンク", now);
      Edit edit =
          new Corrector(handle, references.of(resource.municipality()), today, author)
              .correct(id, null, AnswerRows.says(answer, today));
      before = edit instanceof Edit.Saved saved ? saved.before() : Content.EMPTY;
    } else if (answer == Answer.ENDED) {
      new SubmissionRows(handle)
          .ask(resource, Kind.CORRECTION, AnswerRows.says(answer, today), now);
    }
    new AnswerRows(handle).insert(id, answer, null, before, now);
    String action = "verification." + Columns.word(answer);
    AuditRepository.write(handle, new Act(now, null, action, "resource", id.toString()));
  }

  private static Optional<UUID> note(Handle handle, byte[] tokenHash, Answer answer, Instant now) {
    return handle
        .createQuery(
            """
            update verification_link set answered_at = :now, answer = :answer
            where token_hash = :hash and answered_at is null and expires_at > :now
            returning resource
            """)
        .bind("hash", tokenHash)
        .bind("answer", Columns.word(answer))
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }
}
