package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;

/** Characters that came broken: what a database cut after so many bytes, or a wrong charset. */
final class BrokenCharactersRule extends Rule {
  private static final String BROKEN = "\uFFFD";

  BrokenCharactersRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "文字が壊れている",
            "文字コードとして読めない文字があり、� と表示します。書き出すときに途中で切れたか、変換に失敗したものです。",
            "名称: ふれあいサロ�",
            "元の表を見て、正しい文字に直してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.origin().raw().entrySet().stream()
        .filter(cell -> cell.getValue().contains(BROKEN))
        .map(
            cell ->
                new Notice(
                    code(),
                    severity(),
                    cell.getKey(),
                    cell.getValue(),
                    "壊れた文字（�）があります。元の表を見て直してください。"));
  }
}
