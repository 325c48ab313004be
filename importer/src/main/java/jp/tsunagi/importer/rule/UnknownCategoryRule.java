package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.category.CategoryChoice.Basis;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Nothing in the vocabulary fits: guessing would hide the row under a wrong heading. */
final class UnknownCategoryRule extends Rule {
  UnknownCategoryRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "分類できない",
            "区分・名称・説明のどこにも、分類の語彙に合う言葉がありません。推測はせず保留します。",
            "区分: その他、名称: ひまわりの会",
            "区分の欄に分類名（例: 手芸、サロン）を書くか、語彙 vocabulary/categories.csv に言葉を足してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return when(
        draft.categories().basis() == Basis.NOTHING && !draft.name().isBlank(),
        () -> notice(draft, Field.CATEGORY, "どの分類か判断できません。区分の欄に「サロン」「手芸」などの言葉を書いてください。"));
  }
}
