package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.schedule.Finding.Kind;

/** The weekday beside a date is not that of the date. */
final class WeekdayContradictsDateRule extends Rule {
  WeekdayContradictsDateRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "曜日と日付が合わない",
            "書かれた曜日がその日付の曜日と違います。日付のほうを使いました。",
            "10/25（土）（本当は日曜）",
            "日付か曜日のどちらかを直してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.when().findings().stream()
        .filter(finding -> finding.kind() == Kind.WEEKDAY_CONTRADICTS_DATE)
        .map(
            finding ->
                notice(
                    draft,
                    ScheduleFields.of(draft),
                    "「%s」の曜日が日付と合いません。日付を使いましたが、確かめてください。".formatted(finding.words())));
  }
}
