package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.category.CategoryChoice.Basis;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** The name and the sheet's own kind say nothing; weaker words decided. */
final class CategoryGuessedRule extends Rule {
  CategoryGuessedRule() {
    super(
        Severity.INFO,
        new Explanation(
            "分類を推測した",
            "区分と名称では決まらず、説明文の言葉か、表の題名（サロン一覧）で分類しました。",
            "名称: ひまわりの会、内容: 編み物をします",
            "分類が違うときは区分の欄に書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    Basis basis = draft.categories().basis();
    boolean guessed = basis == Basis.DESCRIPTION || basis == Basis.TITLE;
    String by = basis == Basis.TITLE ? "表の題名" : "説明文などの言葉";
    return when(
        guessed && !draft.categories().uncertain(),
        () ->
            notice(
                draft,
                Field.CATEGORY,
                "%sから分類を「%s」としました。".formatted(by, draft.categories().name())));
  }
}
