package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Words that are no address of mail. */
final class EmailUnreadableRule extends Rule {
  EmailUnreadableRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "メールアドレスが読めない",
            "メールアドレスの形をしていません。使いませんでした。",
            "info＠（全角のまま途中で切れている）",
            "アドレスを確かめてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.reach().unreadableEmails().stream()
        .map(cell -> notice(draft, Field.EMAIL, "「%s」はメールアドレスの形をしていません。".formatted(cell)));
  }
}
