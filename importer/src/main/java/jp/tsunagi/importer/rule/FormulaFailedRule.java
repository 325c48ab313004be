package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.sheet.ErrorValue;

/** Cells in which a formula failed: they say nothing, and somebody believes that they do. */
final class FormulaFailedRule extends Rule {
  FormulaFailedRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "計算式のエラー",
            "セルに値ではなく計算式のエラー（#REF!、#N/A など）が入っています。何も書かれていないものとして読みました。",
            "会場: #N/A",
            "Excelで計算式を直すか、値を書き込んでください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.origin().raw().entrySet().stream()
        .filter(cell -> ErrorValue.is(cell.getValue()))
        .map(
            cell ->
                new Notice(
                    code(),
                    severity(),
                    cell.getKey(),
                    cell.getValue(),
                    "計算式のエラー（%s）です。空として読みました。値を書き込んでください。".formatted(cell.getValue().strip())));
  }
}
