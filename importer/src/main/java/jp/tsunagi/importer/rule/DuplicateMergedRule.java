package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;

/** The row and another are one resource. */
final class DuplicateMergedRule extends Rule {
  DuplicateMergedRule() {
    super(
        Severity.INFO,
        new Explanation(
            "重複をまとめた",
            "ほかの行と同じ資源とみて、1件にまとめました。空いている項目を補い、両方の出典を残します。",
            "2つの表に同じサロンがある",
            "別の資源なら、名称か会場で区別できるように書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    // Only the comparison with other rows can tell: the pipeline adds the notice.
    return Stream.empty();
  }
}
