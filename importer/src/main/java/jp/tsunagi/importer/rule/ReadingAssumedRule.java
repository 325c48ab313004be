package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.schedule.Finding.Kind;

/** A usual reading, but not the only one. */
final class ReadingAssumedRule extends Rule {
  ReadingAssumedRule() {
    super(
        Severity.INFO,
        new Explanation(
            "ふつうの意味に読んだ", "ほかの意味にも読める日時を、ふつうの意味に読みました。", "第2週の火曜（第2火曜と読んだ）", "「第2火曜」のように書くと確実です。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.when().findings().stream()
        .filter(finding -> finding.kind() == Kind.READING_ASSUMED)
        .map(
            finding ->
                notice(
                    draft,
                    ScheduleFields.of(draft),
                    "「%s」をふつうの意味に読みました。".formatted(finding.words())));
  }
}
