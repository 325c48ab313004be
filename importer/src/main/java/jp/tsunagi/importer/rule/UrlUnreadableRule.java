package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Words that are no web address. */
final class UrlUnreadableRule extends Rule {
  UrlUnreadableRule() {
    super(
        Severity.WARNING,
        new Explanation("URLが読めない", "URLの形をしていません。使いませんでした。", "市のホームページ", "https:// から書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.reach().unreadableUrls().stream()
        .map(cell -> notice(draft, Field.URL, "「%s」はURLの形をしていません。".formatted(cell)));
  }
}
