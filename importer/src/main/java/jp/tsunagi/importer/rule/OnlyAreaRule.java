package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** The point is the centre of the 大字. */
final class OnlyAreaRule extends Rule {
  OnlyAreaRule() {
    super(
        Severity.INFO,
        new Explanation(
            "大字までしか分からない",
            "番地の位置が分からないので、大字の中心を位置としました。地図では「おおよその位置」と示します。",
            "住所: 大屋町筏",
            "会場名を正式名称で書くか、緯度・経度を書くと正確になります。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.ONLY_AREA)
        .map(finding -> notice(draft, Field.ADDRESS, "位置は大字の中心（おおよそ）です。"));
  }
}
