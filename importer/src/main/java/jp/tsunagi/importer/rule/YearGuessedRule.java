package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.schedule.Finding.Kind;

/** The fiscal year of the sheet gave the year. */
final class YearGuessedRule extends Rule {
  YearGuessedRule() {
    super(
        Severity.INFO,
        new Explanation("年を補った", "日付に年がないので、年度から補いました。", "開始日: 10月12日", "年も書くと確実です。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.when().findings().stream()
        .filter(finding -> finding.kind() == Kind.YEAR_GUESSED)
        .map(
            finding ->
                notice(
                    draft,
                    ScheduleFields.of(draft),
                    "「%s」の年を年度から補いました。".formatted(finding.words())));
  }
}
