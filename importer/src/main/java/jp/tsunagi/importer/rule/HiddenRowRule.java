package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;

/**
 * Rows that the spreadsheet does not show. A saved filter hides rows that are as good as the
 * others; somebody may also have hidden what is over. Leaving them out would lose the first
 * silently, so they are read, and said.
 */
final class HiddenRowRule extends Rule {
  HiddenRowRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "非表示の行",
            "Excelで非表示になっている行（フィルターで隠れた行など）です。ほかの行と同じように読み、掲載しました。",
            "フィルターをかけたまま保存した表",
            "掲載しない行は、隠すのではなく表から消してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return when(draft.origin().hidden(), () -> notice("表では非表示の行ですが、読みました。掲載しないなら表から消してください。"));
  }
}
