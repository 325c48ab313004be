package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.core.resource.Precision;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Coordinates outside the municipality, and nothing else says where. */
final class OnlyCoordinatesOutsideRule extends Rule {
  OnlyCoordinatesOutsideRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "座標が市外で、ほかに手がかりがない",
            "緯度・経度が市の範囲の外にあり、会場名や住所からも場所が分かりません。よその資源かもしれないので保留します。",
            "緯度: 34.6901、経度: 135.1955、住所: （空）",
            "座標を直すか、住所を書いてください。市外の資源ならこの表から外してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    boolean found = draft.place().found(Kind.COORDINATES_OUTSIDE);
    boolean nowhere = draft.place().location().precision() == Precision.NONE;
    return when(
        found && nowhere,
        () -> notice(draft, Field.LATITUDE, "緯度・経度が市の範囲の外で、住所からも場所が分かりません。座標を直すか住所を書いてください。"));
  }
}
