package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.When.Problem;

/** The event's own date is in no calendar. */
final class ImpossibleDateRule extends Rule {
  ImpossibleDateRule() {
    super(
        Severity.ERROR,
        new Explanation("ありえない日付", "開催日がカレンダーにない日です。推測はせず保留します。", "開始日: 2026/2/30", "日付を直してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return when(
        draft.when().problem() == Problem.IMPOSSIBLE,
        () -> notice(draft, Field.DATE_START, "開催日がカレンダーにない日付です。正しい日付に直してください。"));
  }
}
