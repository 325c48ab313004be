package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Coordinates and address contradict each other by kilometres. */
final class CoordinatesFarFromAddressRule extends Rule {
  CoordinatesFarFromAddressRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "座標と住所が離れている",
            "緯度・経度の位置が、会場名や住所の位置から何kmも離れています。座標のほうを使いました。",
            "住所: 八鹿町、座標: 大屋町の山中",
            "どちらが正しいか確かめてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.COORDINATES_FAR_FROM_ADDRESS)
        .map(
            finding ->
                notice(
                    draft,
                    Field.LATITUDE,
                    "緯度・経度が会場や住所の位置から約%skm離れています。座標を使いましたが、確かめてください。".formatted(finding.detail())));
  }
}
