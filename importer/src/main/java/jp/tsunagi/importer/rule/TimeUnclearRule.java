package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.schedule.Finding.Kind;

/** A time that may be morning or afternoon. */
final class TimeUnclearRule extends Rule {
  TimeUnclearRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "午前か午後か分からない",
            "午前とも午後とも読める時刻です。時刻は除きました。",
            "1:30〜3:00",
            "13:30〜15:00 のように24時間で書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.when().findings().stream()
        .filter(finding -> finding.kind() == Kind.TIME_UNCLEAR)
        .map(
            finding ->
                notice(
                    draft,
                    ScheduleFields.of(draft),
                    "「%s」が午前か午後か分かりません。24時間の書き方にしてください。".formatted(finding.words())));
  }
}
