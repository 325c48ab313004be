package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Zero stands for an empty cell. */
final class CoordinatesZeroRule extends Rule {
  CoordinatesZeroRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "座標が0",
            "緯度・経度が 0 です。入力されていないものとして、会場名や住所から場所を探しました。",
            "緯度: 0、経度: 0",
            "座標が分からないときは空欄にしてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.COORDINATES_ZERO)
        .map(finding -> notice(draft, Field.LATITUDE, "緯度・経度が 0 です。空欄とみなして会場名と住所から場所を探しました。"));
  }
}
