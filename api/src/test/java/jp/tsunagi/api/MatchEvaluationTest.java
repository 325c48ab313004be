package jp.tsunagi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.tsunagi.api.MatchCases.Case;
import jp.tsunagi.core.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How far the ranking is ahead of what one finds without it, over people who do not exist. */
class MatchEvaluationTest {

  @RegisterExtension static final AppExtension APP = AppExtension.withSample();

  private static MatchEvaluation evaluation;

  @BeforeAll
  static void askForEverybody() {
    Member worker = Member.of(APP, Role.LINK_WORKER, "worker@example.jp");
    evaluation = new MatchEvaluation(APP, worker);
  }

  @Test
  void thereAreFortyPeopleAndMore() {
    assertThat(evaluation.cases()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(evaluation.cases().stream().map(Case::id).distinct())
        .hasSameSizeAs(evaluation.cases());
  }

  @Test
  void everyExpectedResourceIsInTheSample() {
    for (Case one : evaluation.cases()) {
      for (String name : one.expect().keySet()) {
        assertThat(APP.names("q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
            .as(one.id())
            .contains(name);
      }
    }
  }

  @Test
  void theRankingIsClearlyAheadOfTheSameCategoryNearestFirst() {
    MatchEvaluation.Figures all = evaluation.all();
    assertThat(all.ndcg()).isGreaterThan(all.baselineNdcg() + 0.15);
    assertThat(all.hits()).isGreaterThan(0.94);
    assertThat(evaluation.tuned().ndcg()).isGreaterThan(0.63);
    MatchEvaluation.Figures heldOut = evaluation.heldOut();
    assertThat(heldOut.ndcg()).isGreaterThan(heldOut.baselineNdcg() + 0.1);
  }
}
