package jp.tsunagi.importer.rule;

import java.util.stream.Stream;
import jp.tsunagi.core.resource.Cost;
import jp.tsunagi.core.resource.Notice;
import jp.tsunagi.core.resource.Notice.Severity;
import jp.tsunagi.importer.column.Field;
import jp.tsunagi.importer.draft.Draft;

/** Words for a cost that give no yen per visit. */
final class CostKeptAsWordsRule extends Rule {
  CostKeptAsWordsRule() {
    super(
        Severity.INFO,
        new Explanation(
            "費用を言葉のまま残した",
            "1回あたりの金額が分からないので、言葉のまま表示します。費用での絞り込みには出ません。",
            "月1,000円、実費",
            "1回あたりの金額を書くと絞り込めます（1回300円）。"));
  }

  @Override
  public Stream<Notice> check(Draft draft) {
    Cost cost = draft.terms().cost();
    return when(
        cost.text() != null && cost.yen() == null,
        () -> notice(draft, Field.COST, "1回あたりの費用が分からないので、言葉のまま表示します。"));
  }
}
