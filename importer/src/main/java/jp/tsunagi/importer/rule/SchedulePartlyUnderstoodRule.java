package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.schedule.Finding.Kind;

/** Words beside the schedule that do not change the days. */
final class SchedulePartlyUnderstoodRule extends Rule {
  SchedulePartlyUnderstoodRule() {
    super(
        Severity.INFO,
        new Explanation(
            "日時の一部を読まなかった",
            "曜日や時刻は読めましたが、意味の分からない言葉が残りました。元の言葉も表示します。",
            "毎週水曜（花の季節は外で）",
            "日時以外のことは備考に書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.when().findings().stream()
        .filter(finding -> finding.kind() == Kind.PARTLY_UNDERSTOOD)
        .map(
            finding ->
                notice(
                    draft,
                    ScheduleFields.of(draft),
                    "「%s」は日時として読みませんでした。".formatted(finding.words())));
  }
}
