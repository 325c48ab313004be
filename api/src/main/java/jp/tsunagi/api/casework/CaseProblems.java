package jp.tsunagi.api.casework;

import java.util.List;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;

/** What link workers are told when something does not go. */
final class CaseProblems {

  private static final String USED_LINK = "urn:tsunagi:link-answered";

  private CaseProblems() {}

  /** The same whether it does not exist or belongs to others. */
  static ProblemException missing() {
    return ProblemException.notFound(
        "There is no such case of yours or your team's.", "この番号の支援は、あなたにもチームにもありません。");
  }

  static ProblemException missingReferral() {
    return ProblemException.notFound("No such referral is waiting.", "この依頼はありません。ほかの人が受けたかもしれません。");
  }

  static ProblemException missingClinic() {
    return ProblemException.notFound("There is no such clinic.", "この医療機関はありません。");
  }

  static ProblemException deadLink() {
    return ProblemException.notFound(
        "This link was used, or is too old.", "このリンクはもう使えません。市の担当から新しいリンクをもらってください。");
  }

  static ProblemException usedLink() {
    return new ProblemException(
        new Problem(
            USED_LINK,
            "Link used",
            410,
            "A referral was sent by this link.",
            "この依頼は、もう送られています。つぎの依頼には、新しいリンクをもらってください。",
            List.of(),
            null));
  }

  static ProblemException changedMeanwhile() {
    return new ProblemException(
        Problem.of(
            409,
            "Changed meanwhile",
            "Somebody changed the case since this revision: read it again.",
            "ほかの人が先に変えました。読み込み直してから、もう一度入れてください。"));
  }

  static ProblemException notReviewed() {
    return new ProblemException(
        Problem.of(
            409,
            "Not reviewed",
            "A report leaves when somebody has reviewed what it says, and once.",
            "内容を確かめてから送ってください。送ったものは変えられません。"));
  }

  static ProblemException unguarded() {
    return new ProblemException(
        Problem.of(
            503,
            "Cases are not served",
            "The service logs in as the owner of the tables, for whom PostgreSQL keeps nothing"
                + " apart: see TSUNAGI_DATABASE_OWNER_URL in docs/operations.md.",
            "支援の記録を安全に分ける設定ができていません。管理者に連絡してください。"));
  }
}
