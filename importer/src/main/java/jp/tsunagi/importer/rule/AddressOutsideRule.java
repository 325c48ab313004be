package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;
import jp.tsunagi.importer.locate.PlaceFinding.Kind;

/** An address in another municipality. */
final class AddressOutsideRule extends Rule {
  AddressOutsideRule() {
    super(
        Severity.ERROR,
        new Explanation(
            "住所が市外",
            "住所がほかの市町村です。よその資源かもしれないので保留します。",
            "住所: 豊岡市日高町",
            "市内の住所に直すか、市外の資源ならこの表から外してください。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    return draft.place().findings().stream()
        .filter(finding -> finding.kind() == Kind.ADDRESS_OUTSIDE)
        .map(
            finding ->
                notice(
                    draft,
                    Field.ADDRESS,
                    "住所「%s」は市外です。市内の住所に直すか、この行を外してください。".formatted(finding.detail())));
  }
}
