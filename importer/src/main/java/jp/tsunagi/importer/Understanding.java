package jp.tsunagi.importer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import jp.tsunagi.importer.column.RecognisedSheet;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.DraftReader;
import jp.tsunagi.importer.draft.Judged;
import jp.tsunagi.importer.identity.Census;
import jp.tsunagi.importer.identity.Keyed;
import jp.tsunagi.importer.rule.Rules;
import jp.tsunagi.importer.sheet.SheetRow;

/** The rows of the sheets, understood and checked, part by part. For one thread. */
final class Understanding implements Supplier<List<Keyed>> {
  /** Of a part's cells: as many long stories as rows would not fit into the memory. */
  private static final int CHARACTERS = 1_000_000;

  private final int partSize;
  private final Iterator<RecognisedSheet> sheets;
  private final DraftReader reader;
  private final Census census;
  private final Import.Progress progress;

  private RecognisedSheet sheet;
  private Iterator<SheetRow> rows;

  /**
   * @param partSize rows of a part, fewer where their cells are long
   * @param sheets at least one
   */
  Understanding(
      int partSize,
      List<RecognisedSheet> sheets,
      DraftReader reader,
      Census census,
      Import.Progress progress) {
    this.partSize = partSize;
    this.sheets = sheets.iterator();
    this.reader = reader;
    this.census = census;
    this.progress = progress;
    this.sheet = this.sheets.next();
    this.rows = sheet.sheet().rows().iterator();
  }

  /** The next part, empty when there are no rows left. */
  @Override
  public List<Keyed> get() {
    List<Keyed> part = new ArrayList<>();
    int characters = 0;
    while (part.size() < partSize && characters < CHARACTERS && hasNext()) {
      SheetRow row = rows.next();
      characters += row.cells().stream().mapToInt(String::length).sum();
      Draft draft = reader.read(sheet.sheet(), sheet.columns(), row);
      part.add(new Keyed(census.next(draft), new Judged(draft, Rules.check(draft))));
      progress.step();
    }
    return part;
  }

  private boolean hasNext() {
    while (!rows.hasNext() && sheets.hasNext()) {
      sheet = sheets.next();
      rows = sheet.sheet().rows().iterator();
    }
    return rows.hasNext();
  }
}
