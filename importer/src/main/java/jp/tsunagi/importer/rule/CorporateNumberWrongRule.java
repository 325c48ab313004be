package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.normalise.CorporateNumbers;

/** A 法人番号 whose check digit does not fit, or that has not thirteen digits. */
final class CorporateNumberWrongRule extends Rule {
  CorporateNumberWrongRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "法人番号が正しくない",
            "法人番号が13桁ではないか、検査用数字（先頭の1桁）がほかの12桁と合いません。",
            "法人番号: 7000012050001（正しくは7000012050002）",
            "国税庁の法人番号公表サイトで確かめてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    String unreadable =
        CorporateNumbers.read(draft.cells().first(Field.CORPORATE_NUMBER)).unreadable();
    return when(
        unreadable != null,
        () ->
            notice(
                draft,
                Field.CORPORATE_NUMBER,
                "「%s」は法人番号として正しくありません。13桁の番号を確かめてください。".formatted(unreadable)));
  }
}
