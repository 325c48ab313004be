package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Latitude in the column of the longitude; mended. */
final class CoordinatesSwappedRule extends Rule {
  CoordinatesSwappedRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "緯度と経度が逆",
            "緯度の欄に経度、経度の欄に緯度が入っています。入れ替えて使いました。",
            "緯度: 134.7673、経度: 35.4053",
            "欄を入れ替えてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.COORDINATES_SWAPPED)
        .map(
            finding ->
                notice(
                    draft, Field.LATITUDE, "緯度と経度が逆です。%s として使いました。".formatted(finding.detail())));
  }
}
