package jp.tsunagi.importer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.core.database.ImportBatch;
import jp.tsunagi.core.database.ImportBatch.Changes;
import jp.tsunagi.core.database.ImportRepository;
import jp.tsunagi.core.database.ImportTransaction;
import jp.tsunagi.core.database.ImportedSources.Source;
import jp.tsunagi.core.database.SubmissionRepository;
import jp.tsunagi.importer.duplicate.Blocks;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.load.Absence;
import jp.tsunagi.importer.load.Loader;

/** The names under which sheets were imported, and how one is taken back. */
public final class Sources {
  private final MunicipalityFolder folder;
  private final ImportRepository repository;
  private final Clock clock;

  public Sources(MunicipalityFolder folder, ImportRepository repository, Clock clock) {
    this.folder = folder;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * What became of a source that was withdrawn, and of the resources that its rows belonged to.
   *
   * @param source as it was before
   * @param removed resources that no other source tells of: they are no more
   * @param corrected how many of these a person had corrected
   * @param kept resources that other sources tell of, too
   * @param others these sources
   * @param changes what all of it changed in the database
   */
  public record Withdrawal(
      Source source, int removed, int corrected, int kept, Set<String> others, Changes changes) {}

  /** All of them, by name. */
  public List<Source> known() {
    return repository.sources(folder.municipality().code());
  }

  /**
   * Withdraws all rows of a source, as the import of a complete sheet without rows would: they are
   * kept as provenance, and come back with the next import under the name.
   *
   * @param dryRun true to do everything but store
   * @throws IllegalArgumentException when there is nothing to withdraw under the name
   * @throws ImportUnderWayException when an import of the municipality is under way
   */
  public Withdrawal withdraw(String name, boolean dryRun) {
    return repository
        .inTransaction(
            folder.municipality().code(),
            transaction -> {
              Withdrawal withdrawal = withdraw(transaction, inForce(transaction, name));
              if (dryRun) {
                transaction.undo();
              }
              return withdrawal;
            })
        .orElseThrow(ImportUnderWayException::new);
  }

  private static Source inForce(ImportTransaction transaction, String name) {
    if (name.equals(SubmissionRepository.SOURCE)) {
      throw new IllegalArgumentException(
          "「" + name + "」は人が足した資源で、表ではありません。1件ずつ /desk.html で元にもどしてください。");
    }
    List<Source> known = transaction.sources().list();
    Source source =
        known.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(unknown(name, known)));
    if (source.inForce() == 0) {
      throw new IllegalArgumentException(
          "「%s」はもう取り下げてあります（%d行）。".formatted(name, source.withdrawn()));
    }
    return source;
  }

  private static String unknown(String name, List<Source> known) {
    String names =
        known.stream()
            .filter(source -> source.inForce() > 0)
            .map(Source::name)
            .filter(one -> !one.equals(SubmissionRepository.SOURCE))
            .collect(Collectors.joining("、"));
    return "「%s」という表は取り込んでいません（取り込んである表: %s）。".formatted(name, names.isEmpty() ? "なし" : names);
  }

  private Withdrawal withdraw(ImportTransaction transaction, Source source) {
    Map<UUID, Boolean> before = transaction.sources().resourcesOf(source.name());
    Changes changes = withdrawRows(transaction, source);
    Map<UUID, Set<String>> after = transaction.sources().sourcesOf(before.keySet());
    Set<String> others = new TreeSet<>();
    after.values().forEach(others::addAll);
    int corrected = 0;
    for (Map.Entry<UUID, Boolean> resource : before.entrySet()) {
      corrected += resource.getValue() && !after.containsKey(resource.getKey()) ? 1 : 0;
    }
    return new Withdrawal(
        source, before.size() - after.size(), corrected, after.size(), others, changes);
  }

  private Changes withdrawRows(ImportTransaction transaction, Source source) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), folder.municipality().timeZone());
    ImportBatch batch =
        transaction.begin(
            new ImportBatch.Order(
                List.of(), folder.reference(), clock.instant(), today, Blocks::numbers));
    int rows =
        new Loader(Import.PART, folder.municipality(), transaction, batch, List.of())
            .absent(new Absence(Set.of(source.name()), true, today))
            .withdrawnRows();
    if (rows != source.inForce()) {
      throw new IllegalStateException(
          "rows were lost: " + source.inForce() + " were there, " + rows + " withdrawn");
    }
    return batch.finish();
  }
}
