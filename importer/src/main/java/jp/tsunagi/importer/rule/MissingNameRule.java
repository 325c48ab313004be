package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Nobody can be linked to something without a name. */
final class MissingNameRule extends Rule {
  MissingNameRule() {
    super(
        Severity.ERROR,
        new Explanation("名称がない", "名称の欄が空です。掲載できないので保留します。", "名称: （空）", "名称を書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return when(
        draft.name().isBlank(), () -> notice(draft, Field.NAME, "名称がありません。何の資源か分かるように名称を書いてください。"));
  }
}
