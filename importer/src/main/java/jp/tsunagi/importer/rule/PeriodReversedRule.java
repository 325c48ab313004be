package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.When.Problem;

/** The end lies before the start. */
final class PeriodReversedRule extends Rule {
  PeriodReversedRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "終わりが始まりより前",
            "終了日が開始日より前です。どちらが正しいか分からないので保留します。",
            "開始日: 11/20、終了日: 11/10",
            "開始日と終了日を確かめてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return when(
        draft.when().problem() == Problem.REVERSED,
        () -> notice(draft, Field.DATE_END, "終了日が開始日より前です。どちらかを直してください。"));
  }
}
