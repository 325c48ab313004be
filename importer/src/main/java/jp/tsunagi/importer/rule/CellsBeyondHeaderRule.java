package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.draft.Draft;

/** Cells to the right of the last header. */
final class CellsBeyondHeaderRule extends Rule {
  CellsBeyondHeaderRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "見出しのない列に値がある",
            "最後の見出しより右に値があります。読まずに元の行として残しました。",
            "見出し8列に対して値が9個",
            "見出しを書くか、値を消してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return when(
        !draft.origin().surplus().isEmpty(),
        () ->
            notice(
                "見出しのない列に値があります（%s）。読んでいません。"
                    .formatted(String.join("、", draft.origin().surplus()))));
  }
}
