package jp.tsunagi.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.tsunagi.core.Json;
import jp.tsunagi.core.resource.Feature;
import jp.tsunagi.core.resource.Resource;
import jp.tsunagi.core.schedule.SessionExpander;
import jp.tsunagi.core.search.Readings;
import jp.tsunagi.core.search.SearchText;
import jp.tsunagi.importer.category.CategoryMatcher;
import jp.tsunagi.importer.column.Columns;
import jp.tsunagi.importer.column.Labels;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.DraftReader;
import jp.tsunagi.importer.draft.ResourceMaker;
import jp.tsunagi.importer.duplicate.Blocks;
import jp.tsunagi.importer.folder.MunicipalityFolder;
import jp.tsunagi.importer.identity.KeyParts;
import jp.tsunagi.importer.locate.Locator;
import jp.tsunagi.importer.rule.Rules;
import jp.tsunagi.importer.sheet.Sheet;
import jp.tsunagi.importer.sheet.SheetRow;

/**
 * Walks a made-up row through all that understands rows, while the database is being opened: Java
 * then has loaded its thousands of classes and the dictionary of readings when the first real row
 * comes. Nothing of it is stored. A second of an import's four or five.
 */
final class Rehearsal {
  private static final int WGS84 = 4326;
  private static final List<String> LABELS =
      List.of("名称", "分類", "会場", "住所", "電話番号", "日時", "料金", "対象", "送迎", "更新日", "備考");
  private static final List<String> ROW =
      List.of(
          "ふれあいサロン",
          "サロン",
          "公民館（和室）",
          "八鹿町八鹿1675番地",
          "090-0000-0000（内線12）",
          "毎月第2・4火曜 13:30〜15:00（祝日休み、8月休み）",
          "1回200円（材料費別）",
          "65歳以上の方 定員10名",
          "あり（要相談）",
          "R7.4.1",
          "はじめての方もどうぞ。車いす可");

  private final CompletableFuture<Void> dictionary;

  private Rehearsal(CompletableFuture<Void> dictionary) {
    this.dictionary = dictionary;
  }

  /** Begins with the dictionary, which needs nothing of the municipality. */
  static Rehearsal begin() {
    return new Rehearsal(CompletableFuture.runAsync(() -> Readings.of("養父市")));
  }

  /** Goes on with the row. Whether and when it ends matters to nobody. */
  CompletableFuture<Void> in(MunicipalityFolder folder) {
    return dictionary.thenRunAsync(() -> walk(folder));
  }

  private static void walk(MunicipalityFolder folder) {
    SheetRow row = new SheetRow(2, ROW, ROW);
    Sheet sheet = new Sheet("rehearsal", "", "", LABELS, List.of(row), List.of(), Set.of());
    DraftReader reader =
        new DraftReader(
            folder.municipality(),
            new Locator(folder.reference(), folder.places(), WGS84),
            new CategoryMatcher(folder.reference().vocabulary()));
    Draft draft = reader.read(sheet, Columns.recognise(LABELS, Labels.read()), row);
    Rules.check(draft);
    KeyParts.of(draft);
    Resource resource = new ResourceMaker(folder.municipality()).make(new UUID(0, 0), draft);
    Blocks.numbers(resource);
    Json.read(Json.write(resource), Resource.class);
    Feature.of(resource);
    SearchText.of(List.of(resource.name()), List.of());
    new SessionExpander().expand(resource.schedule(), LocalDate.EPOCH, 1);
  }
}
