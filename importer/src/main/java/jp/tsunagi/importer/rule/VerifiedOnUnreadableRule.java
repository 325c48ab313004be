package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** A date of verification that is no date. */
final class VerifiedOnUnreadableRule extends Rule {
  VerifiedOnUnreadableRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "確認日が読めない", "確認日・更新日が日付として読めません。未確認として扱います。", "更新日: 昨年度末", "日付で書いてください（2026/4/1）。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    boolean written = draft.cells().has(Field.VERIFIED_ON);
    return when(
        written && draft.verified().date() == null,
        () -> notice(draft, Field.VERIFIED_ON, "確認日を日付として読めません。2026/4/1 のように書いてください。"));
  }
}
