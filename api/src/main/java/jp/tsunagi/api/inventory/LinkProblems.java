package jp.tsunagi.api.inventory;

import java.time.Instant;
import java.util.List;
import jp.tsunagi.api.http.Problem;
import jp.tsunagi.api.http.ProblemException;
import jp.tsunagi.core.database.VerificationRepository.Link;

/** Why a verification link cannot be answered: its holder is told which, to know what to do. */
final class LinkProblems {

  private static final String ANSWERED = "urn:tsunagi:link-answered";
  private static final String OVER = "urn:tsunagi:link-over";

  private LinkProblems() {}

  static ProblemException unknown() {
    return ProblemException.notFound(
        "There is no such link.", "このリンクは見つかりませんでした。途中で切れていないか、確かめてください。");
  }

  /**
   * A link that can be answered.
   *
   * @throws ProblemException when it was answered, or is over
   */
  static Link open(Link link, Instant now) {
    if (link.answer() != null) {
      throw gone(ANSWERED, "Link answered", "This link was answered.", "このリンクには、もう答えがとどいています。");
    }
    if (!link.expiresAt().isAfter(now)) {
      throw gone(
          OVER, "Link over", "This link is too old.", "このリンクは期限が切れました。係の人に、新しいリンクをたのんでください。");
    }
    return link;
  }

  /**
   * Why a link cannot be mailed.
   *
   * @param server whether there is a mail server
   */
  static ProblemException noMail(boolean server) {
    return new ProblemException(
        Problem.of(
            409,
            "Cannot be mailed",
            server ? "The resource has no mail address." : "There is no mail server.",
            server
                ? "この活動のメールアドレスがわかりません。紙に印刷するか、電話でたずねてください。"
                : "メールの設定がありません。紙に印刷するか、リンクをコピーして渡してください。"));
  }

  private static ProblemException gone(String type, String title, String detail, String detailJa) {
    return new ProblemException(new Problem(type, title, 410, detail, detailJa, List.of(), null));
  }
}
