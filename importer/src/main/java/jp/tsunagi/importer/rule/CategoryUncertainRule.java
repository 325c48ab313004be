package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.category.CategoryChoice;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** A category could be guessed, but what speaks for it is too little: the row asks. */
final class CategoryUncertainRule extends Rule {
  CategoryUncertainRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "分類が確かでない",
            "説明文に分類の言葉が1つ出てくるだけで、区分の欄はほかのことを言っているか、説明文が長くてついでに触れただけかもしれません。確かさが%.1fに満たないので、推測せず保留します。"
                .formatted(CategoryChoice.THRESHOLD),
            "区分: お食事、名称: 浜や、内容: 料理が自慢です",
            "分類が合っていれば、区分の欄にその言葉を書いてください。違えば、正しい分類を書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    CategoryChoice choice = draft.categories();
    return when(
        choice.uncertain() && !draft.name().isBlank(),
        () ->
            notice(
                draft,
                Field.CATEGORY,
                "分類「%s」かもしれませんが、説明文の言葉だけで確かではありません（確かさ %.2f）。区分の欄に分類を書いてください。"
                    .formatted(choice.name(), choice.confidence())));
  }
}
