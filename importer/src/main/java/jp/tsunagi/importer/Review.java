package jp.tsunagi.importer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.core.database.ImportBatch;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.database.ImportTransaction;
import jp.tsunagi.core.resource.DuplicateDecision;
import jp.tsunagi.core.resource.ResourceId;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.duplicate.Blocks;
import jp.tsunagi.importer.duplicate.Decisions;
import jp.tsunagi.importer.duplicate.Duplicates.Likely;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.load.Absence;
import jp.tsunagi.importer.load.Assembler;
import jp.tsunagi.importer.load.Assembly;

/** Rows that look alike, and what a person says of them. */
public final class Review {
  private static final int CODE_LENGTH = 8;

  private final MunicipalityFolder folder;
  private final ImportRepository repository;
  private final Clock clock;

  public Review(MunicipalityFolder folder, ImportRepository repository, Clock clock) {
    this.folder = folder;
    this.repository = repository;
    this.clock = clock;
  }

  /** A pair that waits, by the code that a person types. */
  public record Open(String code, Likely pair) {}

  /** A pair that was decided. */
  public record Decided(String code, SourceRow one, SourceRow other, boolean same) {}

  /**
   * The pairs that wait for a decision.
   *
   * @param narrowly so many rows were compared only with some of those like them
   */
  public record Waiting(List<Open> pairs, int narrowly) {
    public Waiting {
      pairs = List.copyOf(pairs);
    }
  }

  /** The pairs that wait for a decision. */
  public Waiting waiting() {
    return inTransaction(
        transaction -> {
          Assembly assembly = assemble(transaction, transaction.sourceRows());
          return new Waiting(
              assembly.likely().stream()
                  .map(pair -> new Open(code(pair.one().row(), pair.other().row()), pair))
                  .toList(),
              assembly.narrowly());
        });
  }

  /** The pairs that somebody decided, the latest last. */
  public List<Decided> decided() {
    return inTransaction(
        transaction -> {
          Map<UUID, SourceRow> rows = new HashMap<>();
          transaction.sourceRows().forEach(row -> rows.put(row.id(), row));
          return transaction.decisions().stream()
              .map(
                  decision ->
                      new Decided(
                          code(decision.one(), decision.other()),
                          Objects.requireNonNull(rows.get(decision.one())),
                          Objects.requireNonNull(rows.get(decision.other())),
                          decision.same()))
              .toList();
        });
  }

  /**
   * Remembers for each pair that it is one resource, or two, and joins or parts the resources.
   *
   * @throws IllegalArgumentException when no pair that waits or was decided has such a code
   */
  public Changes decide(Collection<String> codes, boolean same) {
    return inTransaction(
        transaction -> {
          for (DuplicateDecision pair : pairs(transaction, codes)) {
            transaction.decide(
                DuplicateDecision.of(pair.one(), pair.other(), same), clock.instant());
          }
          return regroup(transaction);
        });
  }

  /**
   * Takes decisions back: the pairs wait again, or are joined again if they were certain.
   *
   * @throws IllegalArgumentException when no pair has such a code
   */
  public Changes forget(Collection<String> codes) {
    return inTransaction(
        transaction -> {
          pairs(transaction, codes).forEach(transaction::forget);
          return regroup(transaction);
        });
  }

  private List<DuplicateDecision> pairs(ImportTransaction transaction, Collection<String> codes) {
    Map<String, DuplicateDecision> byCode = new HashMap<>();
    for (Likely pair : assemble(transaction, transaction.sourceRows()).likely()) {
      UUID one = pair.one().row();
      UUID other = pair.other().row();
      byCode.put(code(one, other), DuplicateDecision.of(one, other, true));
    }
    transaction.decisions().forEach(d -> byCode.put(code(d.one(), d.other()), d));
    List<DuplicateDecision> pairs = new ArrayList<>();
    for (String code : codes) {
      DuplicateDecision pair = byCode.get(code);
      if (pair == null) {
        throw new IllegalArgumentException(
            "「%s」という組はありません。scripts/tsunagi duplicates の一覧にある番号を書いてください。".formatted(code));
      }
      pairs.add(pair);
    }
    return pairs;
  }

  private Assembly assemble(ImportTransaction transaction, List<SourceRow> stored) {
    return new Assembler(folder.municipality())
        .assemble(List.of(), stored, Absence.NONE, new Decisions(transaction.decisions()));
  }

  private Changes regroup(ImportTransaction transaction) {
    Assembly assembly = assemble(transaction, transaction.sourceRows());
    ImportBatch batch =
        transaction.begin(
            new ImportBatch.Order(
                List.of(),
                folder.reference(),
                clock.instant(),
                LocalDate.ofInstant(clock.instant(), folder.municipality().timeZone()),
                Blocks::numbers));
    batch.save(List.of(), assembly.affected(), assembly.resources());
    return batch.finish();
  }

  private <T> T inTransaction(Function<ImportTransaction, T> work) {
    return repository
        .inTransaction(folder.municipality().code(), work)
        .orElseThrow(ImportUnderWayException::new);
  }

  private String code(UUID one, UUID other) {
    DuplicateDecision pair = DuplicateDecision.of(one, other, true);
    return ResourceId.of(
            folder.municipality().code(), pair.one().toString(), pair.other().toString())
        .toString()
        .substring(0, CODE_LENGTH);
  }
}
