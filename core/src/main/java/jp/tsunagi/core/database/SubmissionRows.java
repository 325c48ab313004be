package jp.tsunagi.core.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission;
import jp.tsunagi.core.submission.Submission.Kind;
import jp.tsunagi.core.submission.Submission.State;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code submission}. For one transaction and thread. */
final class SubmissionRows {

  static final String SELECT =
      """
      select id, municipality, kind, state, resource, content, comment, revision, areas, sources,
        sender, question, reason, replaced, sent_at, changed_at, decided_at, decided_by
      from submission
      """;

  private final Handle handle;

  SubmissionRows(Handle handle) {
    this.handle = handle;
  }

  void insert(Submission one, byte @Nullable [] tokenHash) {
    handle
        .createUpdate(
            """
            insert into submission (id, municipality, kind, state, resource, content, comment,
              revision, areas, sources, sender, token_hash, sent_at, changed_at)
            values (:id, :code, :kind, :state, :resource, cast(:content as jsonb), :comment,
              :revision, :areas, :sources, :sender, :token, :now, :now)
            """)
        .bind("id", one.id())
        .bind("code", one.municipality())
        .bind("kind", Columns.word(one.kind()))
        .bind("state", Columns.word(one.state()))
        .bind("resource", one.resource())
        .bind("content", one.content().json().toString())
        .bind("comment", one.comment())
        .bind("revision", one.revision())
        .bindArray("areas", String.class, one.areas())
        .bindArray("sources", String.class, one.sources())
        .bind("sender", one.sender())
        .bind("token", tokenHash)
        .bind("now", one.sentAt())
        .execute();
  }

  /** Asks the steward whether a resource shall say something else, which nobody sent. */
  void ask(Resource resource, Kind kind, Content content, Instant now) {
    insert(
        new Submission(
            UUID.randomUUID(),
            resource.municipality(),
            kind,
            State.PENDING,
            resource.id(),
            content,
            null,
            null,
            ResponsibilityRows.areas(handle, resource),
            ResponsibilityRows.sources(handle, resource.id()),
            null,
            null,
            null,
            null,
            now,
            now,
            null,
            null),
        null);
  }

  /** One submission, held against others until the transaction ends. */
  Optional<Submission> hold(UUID id) {
    return handle
        .createQuery(SELECT + "where id = :id for update")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  void decided(UUID id, Decided decided) {
    handle
        .createUpdate(
            """
            update submission set state = :state, resource = coalesce(:resource, resource),
              content = coalesce(cast(:content as jsonb), content), question = :question,
              reason = :reason, replaced = cast(:replaced as jsonb), changed_at = :now,
              decided_at = :now, decided_by = :account
            where id = :id
            """)
        .bind("state", Columns.word(decided.state()))
        .bind("resource", decided.resource())
        .bind("content", json(decided.content()))
        .bind("question", decided.question())
        .bind("reason", decided.reason())
        .bind("replaced", json(decided.replaced()))
        .bind("now", decided.at())
        .bind("account", decided.account())
        .bind("id", id)
        .execute();
  }

  /** What a decision writes. */
  record Decided(
      State state,
      @Nullable UUID resource,
      @Nullable Content content,
      @Nullable String question,
      @Nullable String reason,
      @Nullable Content replaced,
      @Nullable UUID account,
      Instant at) {}

  private static @Nullable String json(@Nullable Content content) {
    return content == null ? null : content.json().toString();
  }

  static Submission read(ResultSet row) throws SQLException {
    String replaced = row.getString("replaced");
    return new Submission(
        row.getObject("id", UUID.class),
        row.getString("municipality"),
        Columns.constant(Kind.class, row.getString("kind")),
        Columns.constant(State.class, row.getString("state")),
        row.getObject("resource", UUID.class),
        Content.read(row.getString("content")),
        row.getString("comment"),
        row.getObject("revision", Integer.class),
        Columns.strings(row.getArray("areas")),
        Columns.strings(row.getArray("sources")),
        row.getObject("sender", UUID.class),
        row.getString("question"),
        row.getString("reason"),
        replaced == null ? null : Content.read(replaced),
        Columns.instant(row, "sent_at"),
        Columns.instant(row, "changed_at"),
        row.getObject("decided_at") == null ? null : Columns.instant(row, "decided_at"),
        row.getObject("decided_by", UUID.class));
  }
}
