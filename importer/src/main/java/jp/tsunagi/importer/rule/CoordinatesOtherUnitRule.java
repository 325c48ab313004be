package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Coordinates in millionths of a degree, milliseconds, or metres of a plane; converted. */
final class CoordinatesOtherUnitRule extends Rule {
  CoordinatesOtherUnitRule() {
    super(
        Severity.INFO,
        new Explanation(
            "座標の単位が度ではない",
            "緯度・経度が度ではなく、度の100万倍、ミリ秒、平面直角座標などで書かれています。度に直して使いました。",
            "緯度: 35332800、経度: 134665400",
            "十進の度（35.3328, 134.6654）で書くと確実です。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.COORDINATES_OTHER_UNIT)
        .map(
            finding ->
                notice(
                    draft,
                    Field.LATITUDE,
                    "緯度・経度を%sとして読みました。十進の度で書くと確実です。".formatted(finding.detail())));
  }
}
