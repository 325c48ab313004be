package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Digits that make no telephone number. */
final class PhoneUnreadableRule extends Rule {
  PhoneUnreadableRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "電話番号が読めない",
            "電話番号として読めない部分があります。読めた番号だけを使いました。",
            "079-66-21",
            "市外局番から書いてください（079-662-0000）。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.reach().unreadablePhones().stream()
        .map(
            cell ->
                notice(draft, Field.PHONE, "電話番号「%s」に読めない部分があります。市外局番から書いてください。".formatted(cell)));
  }
}
