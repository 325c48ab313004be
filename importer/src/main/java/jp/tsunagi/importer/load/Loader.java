package jp.tsunagi.importer.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.core.database.ImportBatch;
import jp.tsunagi.core.database.ImportTransaction;
import jp.tsunagi.core.database.ImportTransaction.Sought;
import jp.tsunagi.core.municipality.Municipality;
import jp.tsunagi.core.resource.SourceRow;
import jp.tsunagi.importer.draft.ResourceMaker;
import jp.tsunagi.importer.duplicate.BlockIndex;
import jp.tsunagi.importer.duplicate.Blocks;
import jp.tsunagi.importer.duplicate.Decisions;
import jp.tsunagi.importer.duplicate.Duplicates.Likely;
import jp.tsunagi.importer.identity.Identifier;
import jp.tsunagi.importer.identity.Identity;
import jp.tsunagi.importer.identity.Keyed;
import jp.tsunagi.importer.report.Report;

/**
 * Stores the rows of an import part by part: of the database's rows only those are read that a part
 * has to do with, so that memory holds one part whatever the sheet's size. For one transaction and
 * thread.
 */
public final class Loader {
  /** So many pairs are kept for the report: a person who wants more of them asks for all. */
  private static final int MOST_PAIRS = 1_000;

  /** So many rows that are gone are kept for the report. */
  private static final int MOST_GONE = 1_000;

  private final int partSize;
  private final ResourceMaker maker;
  private final ImportTransaction transaction;
  private final ImportBatch batch;
  private final Identifier identifier;
  private final Assembler assembler;
  private final Decisions decisions;
  private final BlockIndex blocks = new BlockIndex();
  private final List<Likely> likely = new ArrayList<>();
  private int likelyPairs;
  private int narrowly;

  /**
   * @param partSize so many missing rows are dealt with at a time
   * @param gone stored rows of the import's sources whose key no row has
   */
  public Loader(
      int partSize,
      Municipality municipality,
      ImportTransaction transaction,
      ImportBatch batch,
      List<SourceRow> gone) {
    this.partSize = partSize;
    this.maker = new ResourceMaker(municipality);
    this.transaction = transaction;
    this.batch = batch;
    this.identifier = new Identifier(municipality.code(), gone);
    this.assembler = new Assembler(municipality);
    this.decisions = new Decisions(transaction.decisions());
    transaction.forEachBlock(blocks::add);
    transaction.rowsWithoutBlocks().forEach(row -> blocks.add(row.id(), Blocks.numbers(row)));
  }

  /** Stores the next rows. */
  public void load(List<Keyed> part) {
    List<SourceRow> stored = transaction.related(sought(part));
    List<Identity> rows = identifier.identify(part, stored);
    Assembly assembly = assembler.assemble(rows, stored, Absence.NONE, decisions);
    batch.save(assembly.imported(), assembly.affected(), assembly.resources());
    note(assembly, stored);
    keep(assembly.likely());
  }

  /** A row that was known under the same blocks is among them already. */
  private void note(Assembly assembly, List<SourceRow> stored) {
    Map<UUID, List<Long>> known = new HashMap<>();
    stored.forEach(row -> known.put(row.id(), Blocks.numbers(row)));
    for (SourceRow row : assembly.imported()) {
      List<Long> numbers = Blocks.numbers(row);
      boolean narrow =
          numbers.equals(known.get(row.id()))
              ? blocks.narrow(numbers)
              : blocks.add(row.id(), numbers);
      narrowly += narrow ? 1 : 0;
    }
  }

  private void keep(List<Likely> pairs) {
    likelyPairs += pairs.size();
    likely.addAll(pairs.subList(0, Math.min(pairs.size(), MOST_PAIRS - likely.size())));
  }

  private Sought sought(List<Keyed> part) {
    List<String> sources = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Set<UUID> ids = new HashSet<>();
    for (Keyed row : part) {
      sources.add(row.source());
      keys.add(row.key());
      List<UUID> possible = identifier.possibleIds(row.source(), row.key());
      ids.addAll(possible);
      if (row.row().publishable()) {
        ids.addAll(blocks.sharing(Blocks.numbers(maker.make(possible.get(0), row.row().draft()))));
      }
    }
    return new Sought(sources, keys, ids);
  }

  /** Deals with the stored rows that were not among those taken. */
  public Report.Review absent(Absence absence) {
    List<SourceRow> gone = new ArrayList<>();
    int rows = 0;
    while (true) {
      List<SourceRow> unseen = batch.unseen(absence.sources(), absence.complete(), partSize);
      if (unseen.isEmpty()) {
        return absence.complete()
            ? new Report.Review(List.of(), 0, gone, rows, likely, likelyPairs, narrowly)
            : new Report.Review(gone, rows, List.of(), 0, likely, likelyPairs, narrowly);
      }
      Set<UUID> ids = unseen.stream().map(SourceRow::id).collect(Collectors.toSet());
      Assembly assembly = assembler.assemble(List.of(), with(unseen), absence.only(ids), decisions);
      batch.save(List.of(), assembly.affected(), assembly.resources());
      assembly.affected().stream()
          .filter(row -> ids.contains(row.id()))
          .limit(MOST_GONE - gone.size())
          .forEach(gone::add);
      rows += unseen.size();
    }
  }

  /** The rows and all that their resources are made of. */
  private List<SourceRow> with(List<SourceRow> rows) {
    Set<UUID> ids = new HashSet<>();
    for (SourceRow row : rows) {
      ids.add(row.id());
      ids.addAll(blocks.sharing(Blocks.numbers(row)));
    }
    return transaction.related(new Sought(List.of(), List.of(), ids));
  }

  public ImportBatch batch() {
    return batch;
  }
}
