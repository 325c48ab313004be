package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Old Tokyo datum taken for WGS84: some 450 m off; converted. */
final class CoordinatesOldDatumRule extends Rule {
  CoordinatesOldDatumRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "旧日本測地系らしい座標",
            "会場や住所の位置から約450mずれていて、旧日本測地系（EPSG:4301）として読むと一致します。世界測地系に変換して使いました。",
            "八鹿の会場で緯度 35.4021、経度 134.7702",
            "世界測地系（JGD2011/WGS84）の座標に直してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.COORDINATES_OLD_DATUM)
        .map(
            finding ->
                notice(
                    draft,
                    Field.LATITUDE,
                    "旧日本測地系の座標とみて世界測地系に変換しました。%s です。".formatted(finding.detail())));
  }
}
