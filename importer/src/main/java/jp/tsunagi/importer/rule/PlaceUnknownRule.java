package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** Words for a place that the gazetteer does not know. */
final class PlaceUnknownRule extends Rule {
  PlaceUnknownRule() {
    super(
        Severity.WARNING,
        new Explanation(
            "場所が分からない",
            "会場名も住所も地名辞典に見つかりません。地図には出ず、一覧にだけ出ます。",
            "会場: 区長さん宅の納屋",
            "住所を大字まで書くか、緯度・経度を書いてください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.PLACE_UNKNOWN)
        .map(
            finding ->
                notice(
                    draft,
                    Field.VENUE,
                    "場所「%s」が見つかりません。住所を大字まで書くと地図に出せます。".formatted(finding.detail())));
  }
}
