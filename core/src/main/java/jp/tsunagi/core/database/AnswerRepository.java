package jp.tsunagi.core.database;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.core.database.AuditRepository.Act;
import jp.tsunagi.core.database.VerificationRepository.Answer;
import jp.tsunagi.core.database.VerificationRepository.References;
import jp.tsunagi.core.municipality.Reference;
import org.jdbi.v3.core.Handle;

/** What staff key in of the telephone in the 棚卸し, and how they take it back. Thread-safe. */
public final class AnswerRepository {

  private final Database database;

  public AnswerRepository(Database database) {
    this.database = database;
  }

  /**
   * Notes what was said of a resource. Still so dates its confirmation and ended ends it, both at
   * once: who asked is trusted with it. Of the others nothing but the answer is kept.
   *
   * @param author who keys it in; has an account
   * @return the answer's id, to take it back; empty when there is no such resource
   */
  public Optional<UUID> key(
      UUID resource, Answer answer, Reference reference, LocalDate today, Author author) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Edit edit =
                  new Corrector(handle, reference, today, author)
                      .correct(resource, null, AnswerRows.says(answer, today));
              if (!(edit instanceof Edit.Saved saved)) {
                return Optional.empty();
              }
              note(handle, resource, "verification." + Columns.word(answer), author);
              return Optional.of(
                  new AnswerRows(handle)
                      .insert(resource, answer, author.account(), saved.before(), author.at()));
            });
  }

  /**
   * Takes an answer back that the author keyed in: the resource says again what it said before.
   *
   * @return false when there is no such answer of theirs
   */
  public boolean undo(UUID id, References references, LocalDate today, Author author) {
    UUID account = author.account();
    if (account == null) {
      return false;
    }
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<AnswerRows.Row> taken = new AnswerRows(handle).remove(id, account);
              taken.ifPresent(row -> putBack(handle, row, references, today, author));
              return taken.isPresent();
            });
  }

  private static void putBack(
      Handle handle, AnswerRows.Row row, References references, LocalDate today, Author author) {
    ResourceRepository.hold(handle, row.resource())
        .ifPresent(
            held ->
                new Corrector(handle, references.of(held.resource().municipality()), today, author)
                    .correct(row.resource(), null, row.replaced()));
    note(handle, row.resource(), "verification.undone", author);
  }

  private static void note(Handle handle, UUID resource, String action, Author author) {
    AuditRepository.write(
        handle, new Act(author.at(), author.account(), action, "resource", resource.toString()));
  }
}
