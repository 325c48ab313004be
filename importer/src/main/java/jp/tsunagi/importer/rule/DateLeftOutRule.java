package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.draft.When.Problem;
import jp.tsunagi.importer.schedule.Finding.Kind;

/** One of several dates in words is in no calendar. */
final class DateLeftOutRule extends Rule {
  DateLeftOutRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "ありえない日付を除いた", "日時の言葉の中に、カレンダーにない日付があります。その日だけ除きました。", "6/31、7/31", "日付を直してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.when().findings().stream()
        .filter(finding -> finding.kind() == Kind.IMPOSSIBLE_DATE)
        .filter(finding -> draft.when().problem() != Problem.IMPOSSIBLE)
        .map(
            finding ->
                notice(
                    draft,
                    ScheduleFields.of(draft),
                    "「%s」はカレンダーにない日付です。その日を除きました。".formatted(finding.words())));
  }
}
