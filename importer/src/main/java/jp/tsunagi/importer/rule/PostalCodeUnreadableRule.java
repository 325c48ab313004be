package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.normalise.PostalCodes;

/** A postal code that has not seven digits. */
final class PostalCodeUnreadableRule extends Rule {
  PostalCodeUnreadableRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "郵便番号が読めない", "郵便番号が7桁の数字ではありません。使いませんでした。", "郵便番号: 667-03", "7桁で書いてください（667-0311）。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    String unreadable = PostalCodes.read(draft.cells().first(Field.POSTAL_CODE)).unreadable();
    return when(
        unreadable != null,
        () ->
            notice(
                draft,
                Field.POSTAL_CODE,
                "「%s」は郵便番号の形をしていません。7桁の数字で書いてください。".formatted(unreadable)));
  }
}
