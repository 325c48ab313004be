package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.SubmissionRows.Decided;
import jp.tsunagi.core.municipality.Reference;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.submission.Content;
import jp.tsunagi.core.submission.Submission;
import jp.tsunagi.core.submission.Submission.Kind;
import jp.tsunagi.core.submission.Submission.State;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What stewards decide, and direct changes: each in one transaction, under the name of who did it.
 * Thread-safe.
 */
public final class DecisionRepository {

  private final Database database;

  public DecisionRepository(Database database) {
    this.database = database;
  }

  /** What became of a decision. */
  public sealed interface Outcome {
    /** It holds. */
    record Done(Submission submission) implements Outcome {}

    /** Somebody else decided before, or the sender withdrew. */
    record TooLate(Submission submission) implements Outcome {}

    /** The resource changed meanwhile in the same fields. */
    record Conflicting(Edit.Conflict conflict) implements Outcome {}

    /** There is no such submission, or no such resource any more. */
    record Missing() implements Outcome {}
  }

  /** Corrects a resource. */
  public Edit edit(
      UUID resource,
      @Nullable Integer base,
      Content content,
      Reference reference,
      LocalDate today,
      Author author) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Edit edit =
                  new Corrector(handle, reference, today, author).correct(resource, base, content);
              if (edit instanceof Edit.Saved) {
                AuditRepository.write(
                    handle,
                    new Act(
                        author.at(),
                        author.account(),
                        "resource.corrected",
                        "resource",
                        resource.toString()));
              }
              return edit;
            });
  }

  /**
   * Publishes what was sent.
   *
   * @param base the revision of the resource that the steward saw; null for the one that the sender
   *     saw: who decides after seeing what others changed meanwhile decides of that too
   * @param content as the steward wants it; null as it was sent
   * @param resource makes a new resource of the content; not asked for a correction
   */
  public Outcome approve(
      UUID id,
      @Nullable Integer base,
      @Nullable Content content,
      NewResource resource,
      Reference reference,
      LocalDate today,
      Author author) {
    return decide(
        id,
        State::open,
        (handle, held) -> {
          Corrector corrector = new Corrector(handle, reference, today, author);
          Content wanted = content == null ? held.content() : content;
          return held.kind() == Kind.NEW || held.kind() == Kind.SEED
              ? publish(handle, held, wanted, resource, corrector, author)
              : correct(
                  handle, held, base == null ? held.revision() : base, wanted, corrector, author);
        });
  }

  /** Decides of a submission that nobody else decides of at the same time. */
  private Outcome decide(
      UUID id, Predicate<State> possible, BiFunction<Handle, Submission, Outcome> decision) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Submission held = new SubmissionRows(handle).hold(id).orElse(null);
              if (held == null) {
                return new Outcome.Missing();
              }
              return possible.test(held.state())
                  ? decision.apply(handle, held)
                  : new Outcome.TooLate(held);
            });
  }

  /** Makes a resource of what somebody sent. */
  public interface NewResource {
    Resource of(UUID submission, Content content);
  }

  private static Outcome publish(
      Handle handle,
      Submission held,
      Content wanted,
      NewResource maker,
      Corrector corrector,
      Author author) {
    Resource resource = maker.of(held.id(), wanted);
    corrector.write(resource);
    PersonalRow.insert(handle, resource, held.id(), author.at());
    return done(
        handle,
        held,
        author,
        new Decided(
            State.APPROVED,
            resource.id(),
            wanted,
            null,
            author.reason(),
            null,
            author.account(),
            author.at()));
  }

  private static Outcome correct(
      Handle handle,
      Submission held,
      @Nullable Integer base,
      Content wanted,
      Corrector corrector,
      Author author) {
    UUID resource = held.resource();
    Edit edit = resource == null ? new Edit.Missing() : corrector.correct(resource, base, wanted);
    if (edit instanceof Edit.Conflict conflict) {
      return new Outcome.Conflicting(conflict);
    }
    if (edit instanceof Edit.Saved saved) {
      return done(
          handle,
          held,
          author,
          new Decided(
              State.APPROVED,
              resource,
              wanted,
              null,
              author.reason(),
              saved.before(),
              author.account(),
              author.at()));
    }
    return new Outcome.Missing();
  }

  /** Sends what was sent back with a question, or refuses it with a reason. */
  public Outcome answer(UUID id, State state, String words, Author author) {
    boolean asks = state == State.ASKED;
    return decide(
        id,
        State::open,
        (handle, held) ->
            done(
                handle,
                held,
                author,
                new Decided(
                    state,
                    null,
                    null,
                    asks ? words : held.question(),
                    asks ? null : words,
                    null,
                    author.account(),
                    author.at())));
  }

  /** Takes a decision back: what was sent waits again, and what it changed is as before. */
  public Outcome undo(UUID id, Reference reference, LocalDate today, Author author) {
    return decide(
        id,
        state -> state != State.PENDING && state != State.WITHDRAWN,
        (handle, held) ->
            undo(handle, held, new Corrector(handle, reference, today, author), author));
  }

  private static Outcome undo(Handle handle, Submission held, Corrector corrector, Author author) {
    UUID resource = held.resource();
    if (held.state() == State.APPROVED && resource != null) {
      if (held.kind() == Kind.NEW || held.kind() == Kind.SEED) {
        ResourceRepository.hold(handle, resource)
            .ifPresent(one -> PersonalRow.remove(handle, one.resource()));
      } else {
        Content before = held.replaced() == null ? Content.EMPTY : held.replaced();
        Edit edit = corrector.correct(resource, afterwards(handle, held), before);
        if (edit instanceof Edit.Conflict conflict) {
          return new Outcome.Conflicting(conflict);
        }
      }
    }
    return done(
        handle,
        held,
        author,
        new Decided(State.PENDING, null, null, null, null, null, null, author.at()));
  }

  /** The revision that the decision made, so that what was done since is not undone with it. */
  private static @Nullable Integer afterwards(Handle handle, Submission held) {
    return handle
        .createQuery(
            "select max(number) + 1 from revision where resource = :resource and submission = :id")
        .bind("resource", held.resource())
        .bind("id", held.id())
        .mapTo(Integer.class)
        .findOne()
        .orElse(null);
  }

  private static Outcome done(Handle handle, Submission held, Author author, Decided decided) {
    SubmissionRows rows = new SubmissionRows(handle);
    rows.decided(held.id(), decided);
    String action = "submission." + Columns.word(decided.state());
    AuditRepository.write(
        handle,
        new Act(decided.at(), author.account(), action, "submission", held.id().toString()));
    return new Outcome.Done(rows.hold(held.id()).orElseThrow());
  }
}
