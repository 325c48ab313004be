package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.duplicate.Candidate;
import jp.tsunagi.importer.duplicate.Contradiction;

/** The row and another are one resource, and tell different things of it: only one is shown. */
final class MergedRowContradictsRule extends Rule {
  MergedRowContradictsRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "まとめた行の内容が違う",
            "ほかの行と1件にまとめましたが、日時・費用・対象・定員・申込・送迎・バリアフリー・会場の部屋・主催・メール・URLのどれかが、その行と違います。載せたのは、どちらか一方です。",
            "一方の表に「無料」、他方の表に「1回500円」",
            "どちらが正しいか確かめて、まちがっているほうの表を直してください。別の資源なら、名称で区別できるように書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    // Only the comparison with other rows can tell: the pipeline adds the notice.
    return Stream.empty();
  }

  Notice notice(Contradiction contradiction, Candidate row) {
    boolean shown = row.equals(contradiction.shownBy());
    return new Notice(
        code(),
        severity(),
        contradiction.field(),
        shown ? contradiction.shown() : contradiction.told(),
        "載せたのは、%sの「%s」です。1件にまとめた%sは%sが「%s」で、違います。どちらが正しいか確かめて、まちがっているほうの表を直してください。"
            .formatted(
                shown ? "この行" : words(contradiction.shownBy()),
                contradiction.shown(),
                shown ? words(contradiction.toldBy()) : "この行",
                contradiction.field(),
                contradiction.told()));
  }

  private static String words(Candidate row) {
    return "%s %d行目".formatted(row.source(), row.number());
  }
}
