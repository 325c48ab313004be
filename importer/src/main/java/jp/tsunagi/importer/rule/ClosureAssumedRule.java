package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.schedule.Finding.Kind;

/** A closure without dates was given the customary ones. */
final class ClosureAssumedRule extends Rule {
  ClosureAssumedRule() {
    super(
        Severity.INFO,
        new Explanation(
            "期間を補った",
            "「冬期休み」「夏休み期間中」などに日付がないので、ふつうの期間を補いました。",
            "毎週金曜、冬期休み",
            "期間を月や日で書くと確実です（12月〜3月は休み）。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.when().findings().stream()
        .filter(finding -> finding.kind() == Kind.CLOSURE_ASSUMED)
        .map(
            finding ->
                notice(
                    draft,
                    ScheduleFields.of(draft),
                    "「%s」の期間をふつうの期間で補いました。".formatted(finding.words())));
  }
}
