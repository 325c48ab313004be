package jp.tsunagi.core.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import jp.tsunagi.core.submission.Content;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code verification}: what was answered. For one transaction and thread. */
final class AnswerRows {

  private final Handle handle;

  AnswerRows(Handle handle) {
    this.handle = handle;
  }

  /** One answer, with what it changed of the record as that was before. */
  record Row(UUID id, UUID resource, Answer answer, Content replaced) {}

  /** What a resource says once this is answered of it; nothing when it says the same as before. */
  static Content says(Answer answer, LocalDate today) {
    return switch (answer) {
      case STILL -> new Content(Map.of("verified_on", Json.mapper().valueToTree(today)));
      case ENDED -> new Content(Map.of("ended_on", Json.mapper().valueToTree(today)));
      case CHANGED, UNREACHED -> Content.EMPTY;
    };
  }

  /**
   * Notes an answer.
   *
   * @param account who keyed it in; null when it came by a link
   * @return the answer's id
   */
  UUID insert(UUID resource, Answer answer, @Nullable UUID account, Content replaced, Instant now) {
    UUID id = UUID.randomUUID();
    handle
        .createUpdate(
            """
            insert into verification (id, resource, answer, via, answered_at, account, replaced)
            values (:id, :resource, :answer, :via, :now, :account, cast(:replaced as jsonb))
            """)
        .bind("id", id)
        .bind("resource", resource)
        .bind("answer", Columns.word(answer))
        .bind("via", account == null ? "link" : "staff")
        .bind("now", now)
        .bind("account", account)
        .bind("replaced", replaced.json().toString())
        .execute();
    return id;
  }

  /** Takes an answer out that somebody keyed in themselves. */
  Optional<Row> remove(UUID id, UUID account) {
    return handle
        .createQuery(
            """
            delete from verification where id = :id and account = :account
            returning id, resource, answer, replaced
            """)
        .bind("id", id)
        .bind("account", account)
        .map(
            (row, context) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("resource", UUID.class),
                    Columns.constant(Answer.class, row.getString("answer")),
                    Content.read(row.getString("replaced"))))
        .findOne();
  }
}
