package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Coordinates that are no numbers. */
final class CoordinatesUnreadableRule extends Rule {
  CoordinatesUnreadableRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "座標が読めない",
            "緯度・経度が数ではないか、片方しかありません。座標は使わず、会場名や住所から場所を探しました。",
            "緯度: 確認中、経度: （空）",
            "緯度・経度を十進の度（35.4053, 134.7673）で両方書くか、両方空にしてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.COORDINATES_UNREADABLE)
        .map(
            finding ->
                notice(
                    draft,
                    Field.LATITUDE,
                    "緯度・経度「%s」を読めません。会場名と住所から場所を探しました。".formatted(finding.detail())));
  }
}
