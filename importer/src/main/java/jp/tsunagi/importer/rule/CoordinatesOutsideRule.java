package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Coordinates outside the municipality: never shown, the address decides. */
final class CoordinatesOutsideRule extends Rule {
  CoordinatesOutsideRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "座標が市外",
            "緯度・経度が市の範囲の外にあります。座標は使わず、会場名や住所から場所を探しました。",
            "緯度: 34.6901、経度: 135.1955（神戸市）",
            "座標を確かめてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    boolean found = draft.place().found(Kind.COORDINATES_OUTSIDE);
    boolean elsewhere = draft.place().location().precision() != Precision.NONE;
    return when(
        found && elsewhere,
        () -> notice(draft, Field.LATITUDE, "緯度・経度が市の範囲の外です。会場名と住所から場所を探しました。"));
  }
}
